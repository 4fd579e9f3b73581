#include "scene.glsl"
#include "light.glsl"
// The light that hangs in the air about a lamp (added), or a puff (blended).

in vec2 across;
in vec4 tint;
#ifndef PUFF
in vec3 ray;
flat in vec4 lamp; // from the eye; how far its light is shown, m
#endif
out vec4 result;

#ifndef PUFF
// What a point of light throws into the eye from haze along a ray of length `far`: the integral of
// 1 / r2, which has a closed form (Sun and others 2005, without extinction). Nothing at the rim.
float scattered(float far) {
    vec3 way = normalize(ray);
    float nearest = dot(lamp.xyz, way);
    float h2 = max(dot(lamp.xyz, lamp.xyz) - nearest * nearest, 0.0);
    float rim = clamp(1.0 - h2 / (lamp.w * lamp.w), 0.0, 1.0);
    float h = sqrt(h2 + 0.02);
    return (atan((far - nearest) / h) + atan(nearest / h)) / h * rim * rim;
}

// Metres to the hall's walls, floor or ceiling along the ray; past a bend it is only nearly so.
float room_ahead() {
    vec3 way = normalize(ray);
    float side = (1.6 - sign(way.y) * EYE.y) / max(abs(way.y), 0.02);
    float up = (way.z > 0.0 ? 2.7 - EYE.z : EYE.z) / max(abs(way.z), 0.02);
    return min(side, up);
}
#endif

void main() {
#ifdef PUFF
    float soft = max(1.0 - dot(across, across), 0.0);
    float from = GLOW == 6 ? EYE.x : SMOKE.x, lit = GLOW == 6 ? 0.8 : 1.6;
    vec3 c = tint.rgb * (from_ribbon(AIR_STRIP, from) * lit + vec3(0.02));
    result = vec4(finished(c).rgb, tint.a * soft * (GLOW == 6 ? soft : 1.0));
#else
    float far = abs(BEND.x - EYE.x) < 40.0 ? 60.0 : room_ahead();
    result = vec4(tint.rgb * (tint.a * scattered(far)), 1.0);
#endif
}
