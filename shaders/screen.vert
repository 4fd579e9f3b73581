#include "scene.glsl"
#include "light.glsl"
// A sheet over the whole picture, fine enough to carry the vignette in its corners.

in vec4 p3d_Vertex;
out vec2 uv;
out float left;
flat out vec3 blurred;

void main() {
    uv = p3d_Vertex.xy * 0.5 + 0.5;
    float edge = dot(p3d_Vertex.xy, p3d_Vertex.xy) * 0.5 + 0.12 * PLACE.x;
    // Whoever runs sees what is ahead, not what goes by: it tires nobody, and what goes by a few times
    // a second, doors and lamps, is too dark there to flash (WCAG 2.3.1).
    float aside = smoothstep(0.16, 0.9, length(p3d_Vertex.xy * vec2(1.0, 0.6)));
    left = (1.0 - (GRADE.y + 0.35 * PLACE.x) * smoothstep(0.25, 1.05, edge)) * (1.0 - AHEAD_OF.w * aside) * (1.0 - GRADE.w);
    blurred = tone(BLUR.rgb);
    gl_Position = vec4(p3d_Vertex.xy, 0.0, 1.0);
}
