#include "scene.glsl"
// The light that hangs in the air about a lamp. GLOW: 0 signs, 1 beacons, 2 panels, 3 flare, 4 cloud,
// 5 items, 6 breath.

in vec4 p3d_Vertex;
uniform int first_index;
uniform samplerBuffer rows;
uniform int first_row;
out vec2 across;
out vec4 tint;
#ifndef PUFF
out vec3 ray;
flat out vec4 lamp;
#endif

bool near_bend(float at, float by) { return BEND.w > 0.5 && abs(at - BEND.x) < by; }

void main() {
    int i = first_index + gl_InstanceID;
    vec3 p;
    float size = 1.0;
    bool shown = PLACE.y < 0.5;
    vec2 quad = p3d_Vertex.xy;
#if GLOW == 0
    p = vec3(float(i) * 10.0, 0.0, 2.34);
    tint = vec4(1.0, 0.16, 0.09, sign_level(i) * 0.055);
    size = 1.5;
    shown = shown && !near_bend(p.x, 2.5) && p.x < PLACE.z - 1.5 && p.x > DOING.w + 1.0;
#elif GLOW == 1
    p = vec3(float(i) * 12.0, odd_beacon(i) ? 1.5 : -1.5, 2.39);
    tint = vec4(1.0, 0.05, 0.03, beacon_level(i) * 0.085);
    size = 2.0;
    shown = shown && !near_bend(p.x, 3.1) && p.x < PLACE.z - 1.0 && p.x > DOING.w + 1.0;
#elif GLOW == 2
    p = vec3(float(i) * 6.0, 0.0, 2.5);
    tint = vec4(0.6, 0.8, 1.0, panel_level(i) * 0.018);
    size = 1.7;
    shown = shown && p.x < PLACE.z - 0.7 && p.x > DOING.w + 1.0;
#elif GLOW == 3
    p = vec3(SMOKE.z, 0.0, 0.25);
    tint = vec4(1.0, 0.35, 0.16, SMOKE.w * 0.16);
    size = 2.0;
    shown = shown && SMOKE.w > 0.0;
#elif GLOW == 4
    float k = float(gl_InstanceID);
    p = vec3(SMOKE.x + (hash(k) - 0.5) * 2.2, (hash(k + 31.0) - 0.5) * 2.4, 0.5 + hash(k + 67.0) * 1.6);
    p.xz += 0.12 * vec2(sin(EYE.w * 0.8 + k), cos(EYE.w * 0.6 + k * 2.0));
    tint = vec4(0.5, 0.47, 0.46, SMOKE.y * 0.16);
    size = 1.0 + 0.6 * hash(k + 11.0);
    shown = shown && SMOKE.y > 0.0;
#elif GLOW == 6
    float k = float(gl_InstanceID), age = clamp(BLUR.z * 1.25 - 0.12 * k, 0.0, 1.0);
    vec3 drift = AHEAD_OF.xyz * (0.30 + 0.34 * age + 0.07 * k) + RIGHT_OF.xyz * ((0.04 + 0.09 * age) * sin(2.4 * k + 9.0 * hash(floor(EYE.w))));
    p = EYE.xyz + drift + UP_OF.xyz * (0.05 * age * (1.0 + cos(3.1 * k)) - 0.17);
    tint = vec4(0.95, 0.92, 0.9, BLUR.w * 0.6 * age * (1.0 - age) * (1.0 - age));
    size = 0.04 + 0.13 * age;
    shown = BLUR.w > 0.01;
#else
    int r = (first_row + gl_InstanceID) * 2;
    vec4 one = texelFetch(rows, r), two = texelFetch(rows, r + 1);
    p = vec3(one.z, one.w, one.x > 4.5 ? 1.3 : 0.25 + two.y);
    tint = one.x < 1.5 ? vec4(1.0, 0.65, 0.15, 0.018)
         : one.x < 2.5 ? vec4(0.5, 0.8, 1.0, 0.018) : vec4(1.0, 0.12, 0.08, 0.018);
    size = 0.45;
    shown = true;
#endif
    across = quad;
    vec3 seen = PLACE.y > 0.5 || GLOW == 6 ? p : fold(p, beyond_bend(p.x));
    float d = distance(EYE.xyz, seen);
#ifndef PUFF
    tint.a *= LIT.w * exp(-FOG.w * 0.6 * d) * (1.0 - smoothstep(SIGHT * 0.8, SIGHT, d)) * smoothstep(1.0, 7.0, d);
    lamp = vec4(seen - EYE.xyz, size);
    seen += normalize(EYE.xyz - seen) * 0.25;
#endif
    seen += (RIGHT_OF.xyz * quad.x + UP_OF.xyz * quad.y) * size;
#ifndef PUFF
    ray = seen - EYE.xyz;
#endif
    gl_Position = shown && tint.a > 0.0005 ? project(seen) : NOWHERE;
}
