"""An offscreen room to photograph meshes in: a cold lamp by the eye, a red one behind the thing."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from panda3d.core import Camera as PandaCamera
from panda3d.core import (
    FrameBufferProperties,
    GraphicsEngine,
    GraphicsOutput,
    GraphicsPipe,
    GraphicsPipeSelection,
    LVecBase4f,
    NodePath,
    PerspectiveLens,
    Shader,
    Texture,
    WindowProperties,
    load_prc_file_data,
)

from level_bang.render import meshes, textures
from models.recipes.kit import Array, Mesh
from models.recipes.textures.files import Pixels

SIZE: Final = (400, 320)  # px of a picture
FINER: Final = 3  # px drawn for one, both ways
FIELD: Final = 30.0  # degrees, upright: long enough not to bend proportions
MARGIN: Final = 1.1
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
uniform sampler2DArray materials; uniform vec4 eye, key, rim;
out vec4 result;
vec3 lamp(vec3 to, vec3 tint, vec3 n, vec3 way, float shine) {
    float spec = pow(max(dot(n, normalize(to + way)), 0.0), 40.0) * shine * 2.0;
    return tint * (max(dot(n, to), 0.0) + spec);
}
void main() {
    vec3 n = normalize(facing), way = normalize(eye.xyz - at);
    vec4 texel = texture(materials, vec3(place, floor(grained.x + 0.5)));
    vec3 c = paint.rgb * texel.rgb / 0.75;
    c = mix(c, vec3(0.10, 0.045, 0.022), smoothstep(-0.06, 0.06, grained.z + texel.a - 1.0));
    vec3 light = vec3(0.16, 0.15, 0.15) * (0.6 + 0.4 * n.z)
        + lamp(key.xyz, vec3(0.95, 1.05, 1.1), n, way, paint.w)
        + lamp(rim.xyz, vec3(0.9, 0.06, 0.04), n, way, paint.w);
    c = paint.w > 0.999 ? paint.rgb * paint.w * paint.w : c * light * grained.y;
    result = vec4(pow(c / (c + 0.6) * 1.25, vec3(1.0 / 2.2)), 1.0);
}"""


@dataclass(frozen=True, slots=True)
class View:
    """From where a thing is seen."""

    turn: float  # degrees about the upright; 0 is from +along, 90 from +side
    rise: float  # degrees above it
    near: float = 1.0  # of the distance that shows it whole


class Studio:
    """Holds one buffer and the lamps; raises RuntimeError without a driver of OpenGL 3.2."""

    def __init__(self) -> None:
        """Opens no window."""
        load_prc_file_data("", "load-display p3headlessgl\ngl-version 3 2\ntextures-power-2 none")
        pipe = GraphicsPipeSelection.get_global_ptr().make_default_pipe()
        self._engine = GraphicsEngine.get_global_ptr()
        wanted = FrameBufferProperties()
        wanted.set_rgba_bits(8, 8, 8, 8)
        wanted.depth_bits = 24
        size = WindowProperties(size=(SIZE[0] * FINER, SIZE[1] * FINER))
        self._buffer = self._engine.make_output(
            pipe, "studio", 0, wanted, size, GraphicsPipe.BF_refuse_window
        )
        if self._buffer is None:
            raise RuntimeError("there is no graphics driver with OpenGL 3.2 to draw with")
        self._picture = Texture("picture")
        self._buffer.add_render_texture(self._picture, GraphicsOutput.RTM_copy_ram)
        self._buffer.set_clear_color((0.13, 0.13, 0.14, 1))
        self._root = NodePath("studio")
        self._root.set_shader(Shader.make(Shader.SL_GLSL, VERTEX, FRAGMENT))
        materials = textures.layers(textures.MATERIALS, 512)
        materials.set_format(Texture.F_srgb_alpha)
        self._root.set_shader_input("materials", materials)
        lens = PerspectiveLens()
        lens.set_aspect_ratio(SIZE[0] / SIZE[1])
        lens.set_min_fov(FIELD)
        lens.set_near_far(0.01, 80)
        self._camera = self._root.attach_new_node(PandaCamera("eye", lens))
        self._buffer.make_display_region().set_camera(self._camera)

    def photograph(self, view: View, *shown: Mesh, variant: int = 0) -> Pixels:
        """(rows, columns, 3), the top row first, of all that is shown."""
        nodes = [self._root.attach_new_node(meshes.from_arrays(m.arrays())) for m in shown]
        points = np.vstack([p for mesh in shown for p in seen(mesh, variant)])
        middle = (points.min(0) + points.max(0)) / 2
        back = _way(view.turn, view.rise)
        eye = middle + back * _distance(points - middle, back) * view.near
        self._camera.set_pos(*eye)
        self._camera.look_at(*middle.tolist())
        for name, four in (
            ("eye", (*eye, 0)),
            ("key", (*_way(view.turn + 35, max(view.rise, 0) + 35), 0)),
            ("rim", (*_way(view.turn + 205, 25), 0)),
            ("variant", (variant, 0, 0, 0)),
        ):
            self._root.set_shader_input(name, LVecBase4f(*four))
        for _ in range(2):  # the first frame draws what the last one left
            self._engine.render_frame()
        for node in nodes:
            node.remove_node()
        raw = np.frombuffer(self._picture.get_ram_image().get_data(), np.uint8)
        fine = raw.reshape(SIZE[1], FINER, SIZE[0], FINER, -1).mean((1, 3))
        return np.asarray(fine[::-1, :, 2::-1] + 0.5, np.uint8)


def seen(mesh: Mesh, variant: int) -> list[Array]:
    """Blocks of (n, 3) points that are there in a variant."""
    return [
        points[rows[:, 3].astype(int) >> variant & 1 == 1]
        for points, rows in zip(mesh.position, mesh.grain, strict=True)
    ]


def _distance(points: Array, back: Array) -> float:
    """Metres back from the origin from where all points (n, 3) are in the picture."""
    right = np.cross((0.0, 0.0, 1.0), back)
    right /= np.linalg.norm(right)
    high = math.tan(math.radians(FIELD / 2)) / MARGIN
    across = np.abs(points @ right) / (high * SIZE[0] / SIZE[1])
    upright = np.abs(points @ np.cross(back, right)) / high
    return float((np.maximum(across, upright) + points @ back).max())


def _way(turn: float, rise: float) -> Array:
    """(3,) the unit vector that way (degrees)."""
    t, r = math.radians(turn), math.radians(rise)
    return np.array([math.cos(t) * math.cos(r), math.sin(t) * math.cos(r), math.sin(r)])
