#include "scene.glsl"
// Dark in the middle, nothing at the rim; one's own has legs, a trunk, a head.

in vec2 across;
in float far;
flat in float deep;
out vec4 result;

void main() {
    vec2 a = abs(across);
#if WHOSE == 2
    float up = across.x * 0.5 + 0.5, soft = 0.10 + 0.35 * up;
    float legs = step(up, 0.48) * smoothstep(0.0, 0.12, up);
    float half_ = mix(0.62, mix(0.80, 0.26, smoothstep(0.80, 0.86, up)), smoothstep(0.40, 0.55, up));
    float gap = legs * (1.0 - smoothstep(0.02, 0.16, a.y)) * (1.0 - up * 2.0);
    float inside = smoothstep(half_ + soft, half_ - soft, a.y) * (1.0 - 0.8 * gap);
    inside *= smoothstep(1.0, 0.93 - soft * 0.3, up) * smoothstep(0.0, 0.03, up) * (1.0 - 0.35 * up);
#else
    float inside = (1.0 - smoothstep(0.45, 1.0, a.x)) * (1.0 - smoothstep(0.45, 1.0, a.y));
#endif
    result = vec4(0.0, 0.0, 0.0, inside * deep * exp(-FOG.w * far));
}
