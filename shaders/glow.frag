#include "scene.glsl"
#include "light.glsl"
// A soft round light (added), or a puff (blended).

in vec2 across;
in vec4 tint;
out vec4 result;

void main() {
    float r2 = dot(across, across);
    float soft = max(1.0 - r2, 0.0);
#ifdef PUFF
    vec3 c = tint.rgb * (from_ribbon(AIR_STRIP, SMOKE.x) * 1.6 + vec3(0.02));
    result = vec4(finished(c).rgb, tint.a * soft);
#else
    result = vec4(tint.rgb * (tint.a * soft * soft * soft * soft), 1.0);
#endif
}
