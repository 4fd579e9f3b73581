#include "scene.glsl"
#include "light.glsl"
// Everything that is not the hall: a plain colour that shines or glows. PRINTED has a sign's print,
// DOORWAY a night behind it.

in vec3 hall;
in vec3 seen;
in vec3 facing;
in vec4 paint;
in vec2 print;
flat in vec2 lit; // what the fixture burns at; 1 where the sign's print is, 2 a night behind a door
#ifdef LIGHT_PER_VERTEX
in vec3 light;
#endif
uniform sampler2D exit_sign;
out vec4 result;

// Level 7191 behind an open door: a road at night.
vec3 night(vec3 ray) {
    vec3 r = normalize(ray);
    float up = r.z;
    vec3 sky = mix(vec3(0.10, 0.20, 0.42), vec3(0.012, 0.03, 0.09), smoothstep(0.0, 0.5, up));
    vec3 road = mix(vec3(0.05, 0.08, 0.14), vec3(0.01, 0.012, 0.02), smoothstep(0.0, 0.35, -up));
    return mix(road, sky, smoothstep(-0.01, 0.01, up)) * 0.38;
}

void main() {
    vec3 ray = EYE.xyz - seen;
    float d = length(ray);
    vec3 way = own_way(ray / d, seen, hall);
    float glow = paint.w;
    vec3 c;
    float bright = 0.0;
#ifdef DOORWAY
    if (lit.y > 1.5) {
        c = lit.x > 0.5 ? night(-ray) : vec3(0.002);
        bright = lit.x;
    } else
#endif
#ifdef PRINTED
    if (lit.y > 0.5) {
        float ink = texture(exit_sign, print).r;
        vec3 plate = mix(vec3(0.02, 0.004, 0.003), vec3(0.42, 0.018, 0.012), lit.x);
        vec3 letters = mix(vec3(0.12, 0.11, 0.10), vec3(2.6, 2.35, 2.1), lit.x);
        c = mix(plate, letters, ink);
        bright = lit.x;
    } else
#endif
    if (glow > 0.999) {
        bright = min(lit.x, 1.0);
        c = mix(paint.rgb * 0.12, paint.rgb * glow * glow * 1.5, lit.x);
    } else {
#ifdef LIGHT_PER_VERTEX
        vec3 falling = light;
        vec3 n = facing;
#else
        vec3 n = normalize(facing);
        vec3 falling = lamps(hall, n) * mix(0.55, 1.0, smoothstep(0.0, 0.6, hall.z));
#endif
        // what the hall behind the viewer throws back: keeps shapes apart from the dark behind them
        float towards = max(dot(n, way), 0.0);
        falling += vec3(0.085, 0.10, 0.105) * towards * (0.35 + 0.65 * clamp(d * 0.12, 0.0, 1.0));
        c = paint.rgb * falling;
        if (glow > 0.0) {
            float rim = 1.0 - abs(dot(n, way));
            c += falling * glow * (0.05 + 0.30 * rim * rim * rim);
        }
    }
    result = finished(through_air(c, d, bright));
}
