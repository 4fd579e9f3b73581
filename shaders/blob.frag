#include "scene.glsl"
// Dark in the middle, nothing at the rim.

in vec2 across;
in float far;
out vec4 result;

void main() {
    vec2 a = abs(across);
    float inside = (1.0 - smoothstep(0.45, 1.0, a.x)) * (1.0 - smoothstep(0.45, 1.0, a.y));
    result = vec4(0.0, 0.0, 0.0, inside * 0.82 * exp(-FOG.w * far));
}
