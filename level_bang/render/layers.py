"""Instanced draws: one node for each kind of thing, told only from which index, and how many."""

import numpy as np
from panda3d.core import (
    GeomEnums,
    GeomNode,
    NodePath,
    PTA_int,
    PTA_LVecBase4f,
    Shader,
    Texture,
)

from level_bang.view.frame import Floats


class Layer:
    """One draw of `count` instances from `first` on."""

    def __init__(self, parent: NodePath, mesh: GeomNode, shader: Shader, order: int) -> None:
        """Hidden until it is given something to draw; `order` is when, among the opaque."""
        self.node = parent.attach_new_node(mesh.make_copy())  # a parent holds a node only once
        self.node.set_shader(shader)
        self.node.set_bin("fixed", order)
        self._first = PTA_int.empty_array(1)
        self._first[0] = self.first = 0
        for name in ("first_index", "first_row"):
            self.node.set_shader_input(name, self._first)
        self.count = 0
        self.triangles = sum(
            mesh.get_geom(k).get_primitive(0).get_num_primitives()
            for k in range(mesh.get_num_geoms())
        )
        self.node.hide()

    def draw(self, first: int, count: int) -> None:
        """From the next frame on; nothing at all for a count of 0."""
        if first != self.first:
            self._first[0] = self.first = first
        if count == self.count:
            return
        if count > 0:
            self.node.set_instance_count(count)
            if self.count == 0:
                self.node.show()
        else:
            self.node.hide()
        self.count = max(count, 0)


class Rows:
    """A buffer texture of rows of `width` floats (a multiple of 4), rewritten whole each frame."""

    def __init__(self, name: str, most: int, width: int = 8) -> None:
        """Room for `most` rows."""
        self.most, self.width = most, width
        self.texture = Texture(name)
        self.texture.setup_buffer_texture(
            most * width // 4, Texture.T_float, Texture.F_rgba32, GeomEnums.UH_dynamic
        )
        self.write(np.zeros((most, width), np.float32))

    def write(self, rows: Floats) -> int:
        """Copy (n, width) rows; how many fitted."""
        count = min(len(rows), self.most)
        target: memoryview = memoryview(self.texture.modify_ram_image())  # type: ignore[arg-type]
        np.frombuffer(target, np.float32).reshape(-1, self.width)[:count] = rows[:count]
        return count


def uniform_rows(count: int) -> tuple[PTA_LVecBase4f, Floats]:
    """An array of vec4 for the shaders, and the same memory as (count, 4) floats to write into."""
    held = PTA_LVecBase4f.empty_array(count)
    view = np.frombuffer(memoryview(held).cast("B"), np.float32).reshape(count, 4)  # type: ignore[arg-type]
    view[:] = 0.0
    return held, view
