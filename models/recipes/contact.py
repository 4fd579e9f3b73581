"""Contact sheets: each asset from a runner's eye, near and far, in a cold and a red light."""

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from panda3d.core import Camera as PandaCamera
from panda3d.core import (
    FrameBufferProperties,
    GeomNode,
    GraphicsEngine,
    GraphicsOutput,
    GraphicsPipe,
    GraphicsPipeSelection,
    Lens,
    LVecBase4f,
    NodePath,
    PerspectiveLens,
    SamplerState,
    Shader,
    Texture,
    WindowProperties,
    load_prc_file_data,
)
from PIL import Image

from level_bang.render import meshes
from models.recipes.kit import Mesh

SIZE: Final = (480, 360)
VIEWS: Final = (  # (degrees round it, metres away, metres the eye is high)
    (30, 1.6, 1.65), (115, 1.6, 1.65), (200, 2.6, 1.2),
    (290, 2.6, 1.65), (20, 5.0, 1.65), (75, 12.0, 1.65),
)  # fmt: skip
VERTEX: Final = """#version 150
uniform mat4 p3d_ModelViewProjectionMatrix;
in vec4 p3d_Vertex; in vec3 p3d_Normal; in vec2 uv; in vec4 colour, grain;
uniform vec4 variant;
out vec3 at, facing; out vec2 place; out vec4 paint, grained;
void main() {
    at = p3d_Vertex.xyz; facing = p3d_Normal; place = uv; paint = colour; grained = grain;
    bool there = (int(grain.w + 0.5) >> int(variant.x) & 1) == 1;
    gl_Position = there ? p3d_ModelViewProjectionMatrix * p3d_Vertex : vec4(0.0, 0.0, 9.0, 1.0);
}"""
FRAGMENT: Final = """#version 150
in vec3 at, facing; in vec2 place; in vec4 paint, grained;
uniform sampler2DArray materials; uniform vec4 eye;
out vec4 result;
vec3 lamp(vec3 from, vec3 tint, vec3 n, vec3 way, float shine) {
    vec3 to = from - at; float r2 = dot(to, to); to *= inversesqrt(r2);
    float spec = pow(max(dot(n, normalize(to + way)), 0.0), 40.0) * shine * 2.0;
    return tint * (max(dot(n, to), 0.0) + spec) / (r2 + 0.4);
}
void main() {
    vec3 n = normalize(facing), way = normalize(eye.xyz - at);
    vec4 texel = texture(materials, vec3(place, floor(grained.x + 0.5)));
    vec3 c = paint.rgb * texel.rgb / 0.75;
    float chipped = smoothstep(-0.06, 0.06, grained.z + texel.a - 1.0);
    c = mix(c, vec3(0.10, 0.045, 0.022), chipped);
    vec3 light = vec3(0.05, 0.03, 0.03) * (0.6 + 0.4 * n.z)
        + lamp(vec3(0.8, -0.4, 2.6), vec3(2.4, 2.8, 3.0), n, way, paint.w)
        + lamp(vec3(-1.6, 1.2, 2.2), vec3(3.0, 0.14, 0.09), n, way, paint.w);
    c = paint.w > 0.999 ? paint.rgb * paint.w * paint.w : c * light * grained.y;
    result = vec4(pow(c / (c + 0.6) * 1.25, vec3(1.0 / 2.2)), 1.0);
}"""


class Studio:
    """An offscreen room to photograph meshes in."""

    def __init__(self, materials: Texture | None = None) -> None:
        """Needs a driver with OpenGL 3.2; raises AssertionError without one."""
        load_prc_file_data(
            "contact", "load-display p3headlessgl\ngl-version 3 2\ntextures-power-2 none"
        )
        pipe = GraphicsPipeSelection.get_global_ptr().make_default_pipe()
        self.engine = GraphicsEngine.get_global_ptr()
        wanted = FrameBufferProperties()
        wanted.set_rgba_bits(8, 8, 8, 8)
        wanted.depth_bits, wanted.multisamples = 24, 4
        self.buffer = self.engine.make_output(
            pipe, "studio", 0, wanted, WindowProperties(size=SIZE), GraphicsPipe.BF_refuse_window
        )
        assert self.buffer is not None
        self.picture = Texture("picture")
        self.buffer.add_render_texture(self.picture, GraphicsOutput.RTM_copy_ram)
        self.buffer.set_clear_color((0.012, 0.008, 0.008, 1))
        self.root = NodePath("studio")
        self.root.set_shader(Shader.make(Shader.SL_GLSL, VERTEX, FRAGMENT))
        self.root.set_shader_input("materials", materials or _blank())
        self.root.set_shader_input("variant", LVecBase4f(0))
        self.lens: Lens = PerspectiveLens()
        self.lens.set_near_far(0.05, 60)
        self.camera = self.root.attach_new_node(PandaCamera("eye", self.lens))
        self.buffer.make_display_region().set_camera(self.camera)
        floor = Mesh()
        floor.grid((-15, -15, 0), (30, 0, 0), (0, 30, 0), (30, 30), (0.16, 0.15, 0.14))
        self.root.attach_new_node(node(floor))

    def photograph(
        self, mesh: Mesh, views: Sequence[tuple[float, float, float]], variant: int = 0
    ) -> list[np.ndarray]:
        """(height, width, 3) pictures of it standing on the floor."""
        model = self.root.attach_new_node(node(mesh))
        model.set_two_sided(True)
        self.root.set_shader_input("variant", LVecBase4f(variant, 0, 0, 0))
        points = np.vstack(mesh.position)
        middle = (points.min(0) + points.max(0)) / 2
        found = []
        for turn, away, high in views:
            angle = math.radians(turn)
            at = middle[0] + away * math.cos(angle), middle[1] + away * math.sin(angle), high
            self.camera.set_pos(*at)
            self.camera.look_at(*middle.tolist())
            self.lens.set_fov(62 if away < 4 else 62 * 4 / away)
            self.root.set_shader_input("eye", LVecBase4f(*at, 0))
            for _ in range(2):
                self.engine.render_frame()
            raw = np.frombuffer(memoryview(self.picture.get_ram_image()), np.uint8)
            found.append(raw.reshape(SIZE[1], SIZE[0], -1)[::-1, :, 2::-1].copy())
        model.remove_node()
        return found


def node(mesh: Mesh) -> GeomNode:
    """The mesh as the game would load it."""
    return meshes.from_arrays(mesh.arrays())


def _blank() -> Texture:
    made = Texture("blank")
    made.setup_2d_texture_array(1, 1, 16, Texture.T_unsigned_byte, Texture.F_rgba)
    made.set_ram_image(bytes([190, 190, 190, 0]) * 16)
    made.minfilter = SamplerState.FT_nearest
    return made


def materials_texture() -> Texture:
    """The materials' array made straight from their recipe (slow): for looking at models."""
    from models.recipes.fields import encoded
    from models.recipes.textures import materials

    layers = list(materials.materials())
    made = Texture("materials")
    made.setup_2d_texture_array(
        512, 512, len(layers), Texture.T_unsigned_byte, Texture.F_srgb_alpha
    )
    pixels = [
        np.dstack([encoded(m.colour)[..., ::-1], (m.wear * 255).astype(np.uint8)])
        for _, m in layers
    ]
    made.set_ram_image(np.ascontiguousarray(np.stack(pixels)).tobytes())
    made.minfilter = SamplerState.FT_linear_mipmap_linear
    made.magfilter = SamplerState.FT_linear
    return made


def sheet(studio: Studio, mesh: Mesh, file: Path, variants: Sequence[int] = (0,)) -> None:
    """All views of it as one picture."""
    rows = [np.hstack(studio.photograph(mesh, VIEWS[:3], v)) for v in variants]
    rows.append(np.hstack(studio.photograph(mesh, VIEWS[3:], variants[0])))
    Image.fromarray(np.vstack(rows)).save(file)
