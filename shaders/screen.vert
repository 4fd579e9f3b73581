#include "scene.glsl"
// A sheet over the whole picture, fine enough to carry the vignette in its corners.

in vec4 p3d_Vertex;
out vec2 uv;
out float left;

void main() {
    uv = p3d_Vertex.xy * 0.5 + 0.5;
    float edge = dot(p3d_Vertex.xy, p3d_Vertex.xy) * 0.5 + 0.12 * PLACE.x;
    left = (1.0 - (GRADE.y + 0.35 * PLACE.x) * smoothstep(0.25, 1.05, edge)) * (1.0 - GRADE.w);
    gl_Position = vec4(p3d_Vertex.xy, 0.0, 1.0);
}
