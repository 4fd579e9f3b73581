"""How studies start Panda3D without a screen, and count what a camera of its own meets."""

from typing import Any, Final

from panda3d.core import TransparencyAttrib

SETTINGS: Final = """
load-display p3headlessgl
window-type offscreen
audio-library-name null
win-size {width} {height}
gl-version 3 2
textures-power-2 none
model-cache-dir
sync-video 0
notify-level-display error
notify-level-egldisplay error
notify-level-device error
"""


def drawn(base: Any, scene: Any) -> tuple[int, int]:  # noqa: ANN401
    """(draws, triangles) of what the camera's frustum meets: a dual transparency draws twice."""
    frustum = base.camLens.make_bounds()
    frustum.xform(base.cam.get_mat(scene))
    draws = triangles = 0
    for path in scene.find_all_matches("**/+GeomNode"):
        volume = path.get_bounds().make_copy()
        volume.xform(path.parent.get_mat(scene))
        if path.is_hidden() or not frustum.contains(volume):
            continue
        blend = path.get_net_state().get_attrib(TransparencyAttrib)
        twice = 1 + (blend is not None and blend.get_mode() == TransparencyAttrib.M_dual)
        for geom in path.node().get_geoms():
            draws += twice
            triangles += twice * geom.get_primitive(0).get_num_primitives()
    return draws, triangles
