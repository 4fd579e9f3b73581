#include "scene.glsl"
#include "light.glsl"
#include "solid.glsl"
// What is fixed to the hall, by index. FITTING: 0 doors and 1 trim of both walls in turn, 2 signs,
// 3 panels, 4 beacons, 5 fire door, 6 fake exit at the bend, 7 real exit at the end, 8 a room's own
// mesh, 9 ward doors, 10 what runs above the ceiling. What `part` means: models/recipes/fittings.

uniform int first_index;

bool near_bend(float at, float by) { return BEND.w > 0.5 && abs(at - BEND.x) < by; }

// Boxes of the atlas of prints (models/recipes/textures/prints.py), 512 texels wide and high.
vec2 digit_at(float digit, vec2 within) { return vec2(digit * 51.0 + within.x * 51.0, 416.0 + within.y * 96.0) / 512.0; }
vec2 name_at(float number, vec2 within) {
    float line = floor(number / 2.0);
    return vec2((number - 2.0 * line + within.x) * 256.0, 384.0 - 32.0 * line + within.y * 32.0) / 512.0;
}

// The leaves of an exit, each about its own hinge.
void swung(inout vec3 p, inout vec3 n, float open) {
    if (part.x < 2.5 || part.x > 4.5) return;
    float swing = open * 1.75 * (part.x < 3.5 ? 1.0 : -1.0);
    p.xy = limb.xy + spin(p.xy - limb.xy, swing);
    n.xy = spin(n.xy, swing);
}

void main() {
    vec3 p = p3d_Vertex.xyz, n = p3d_Normal;
    int i = first_index + gl_InstanceID;
    float at = 0.0;
    bool shown = PLACE.y < 0.5, folded = false;
    paint = colour;
    print = limb.xy;
    lit = vec2(1.0, abs(part.x - 6.0) < 0.5 ? 1.0 : part.x > 7.5 && part.x < 10.5 ? 3.0 : 0.0);
#if FITTING <= 1
    bool left = (gl_InstanceID & 1) == 0;
    i = first_index + (gl_InstanceID >> 1);
    at = float(i) * 3.0 + (left ? 0.0 : 1.5);
    int k = i + LEFT_BEFORE;
    float state = k < 0 || k >= LEFT_COUNT ? 0.0 : of_row(left ? LEFT_ROW : RIGHT_ROW, k);
#if FITTING == 0
    if (part.x > 0.5 && part.x < 1.5 && BULGE.z > 0.0 && abs(BULGE.x - at) < 0.5 && (BULGE.y < 0.0) == left) {
        vec2 off = (p.xz - vec2(0.05, 1.25)) * vec2(1.9, 1.3); // a shoulder against it from behind
        p.y += BULGE.z * exp(-dot(off, off));
        n.xz += off * (BULGE.z * 6.0 * exp(-dot(off, off)));
    }
#endif
    if (!left) { p.xy = -p.xy; n.xy = -n.xy; }
    p += vec3(at, left ? -1.6 : 1.6, 0.0);
    vec3 trim = scene[stretch_at(p.x) + 2].xyz;
#if FITTING == 0
    shown = shown && at > DOING.w + 1.0 && at < PLACE.z - 1.0 && !near_bend(at, 2.5)
         && abs(state - 1.0) > 0.5;
    if (part.x > 0.5 && part.x < 1.5 && state > 1.5) shown = false;
    if (part.x > 10.5 && state > 1.5) shown = false;
    if (part.x > 1.5 && part.x < 2.5) {
        lit = vec2(state > 1.5 ? 1.0 : 0.0, 2.0);
        shown = shown && state > 1.5;
    }
    float number = (float(i) + PLACE.w * 20.0) * 2.0 + (left ? 0.0 : 1.0);
    float own = hash(number + 17.0);
    if (abs(part.x - 9.0) < 0.5) {
        float tens = part.y < 0.5 ? 1000.0 : part.y < 1.5 ? 100.0 : part.y < 2.5 ? 10.0 : 1.0;
        float digit = mod(floor(number / tens + 0.0001), 10.0);
        print = digit_at(digit, limb.xy);
    }
    float white = smoothstep(1.2, 1.32, trim.z); // a ward of white woodwork
    if (part.x > 10.5 && part.x < 11.5) // somebody's light, and where all is white, behind every door
        lit = vec2(max(own < 0.05 ? 1.0 : own < 0.12 ? 0.25 : 0.0, 0.8 * white * step(0.12, own)), 4.0);
    if (abs(grain.x - 8.0) < 0.5) { // the leaf: veneer, or painted where the woodwork is bright
        vec3 veneer = paint.rgb * mix(vec3(1.25), trim, 0.4);
        paint.rgb = mix(veneer, trim * 0.52, smoothstep(1.18, 1.32, max(trim.x, trim.z)));
    }
    if (abs(grain.x - 1.0) < 0.5) paint.rgb = mix(paint.rgb, trim * 0.36, white);
    paint.rgb *= 0.86 + 0.26 * hash(number);
#else
    shown = shown && at - 1.5 < PLACE.z && at + 1.5 > DOING.w && !near_bend(at, 2.5);
    float rim = BEND.x + (at < BEND.x ? -1.6 : 1.6);
    if (BEND.w > 0.5 && (BEND.y > 0.0) != left) p.x = at < BEND.x ? min(p.x, rim) : max(p.x, rim);
    p.x = clamp(p.x, DOING.w, PLACE.z);
    if (abs(grain.x - 3.0) < 0.5) paint.rgb *= trim;
#endif
#elif FITTING == 2
    at = float(i) * 10.0;
    p.x += at;
    shown = shown && at > DOING.w + 1.0 && at < PLACE.z - 1.5 && !near_bend(at, 2.5);
    lit.x = sign_level(i);
#elif FITTING == 3
    at = float(i) * 6.0;
    p.x += at;
    shown = shown && at > DOING.w + 1.0 && at < PLACE.z - 0.7;
    lit.x = panel_level(i);
#elif FITTING == 4
    at = float(i) * 12.0;
    if (odd_beacon(i)) { p.xy = -p.xy; n.xy = -n.xy; }
    p += vec3(at, odd_beacon(i) ? 1.6 : -1.6, 0.0);
    shown = shown && at > DOING.w + 1.0 && at < PLACE.z - 1.0 && !near_bend(at, 3.1);
    lit.x = beacon_level(i);
#elif FITTING == 5
    at = DOING.x;
    p += vec3(at, 0.0, 2.7 * (1.0 - DOING.y));
    p.z = min(p.z, 2.71); // what is not down yet is wound up above the ceiling
    shown = shown && DOING.y > 0.0;
    p.z = min(p.z, 2.699);
#elif FITTING == 6 || FITTING == 7
    float bend_gap = BEND.w > 0.5 ? abs(EYE.x - BEND.x) : 1e6;
    bool nearest = (FITTING == 6) == (bend_gap < abs(EYE.x - PLACE.z));
    float open = nearest ? DOING.z : 0.0;
    swung(p, n, open);
    if (part.x > 1.5 && part.x < 2.5) {
        lit = vec2(0.0, 2.0);
        shown = shown && open > 0.0;
    }
#if FITTING == 6
    at = BEND.x;
    folded = BEND.z > 0.5;
    shown = shown && BEND.w > 0.5;
    p.x += BEND.x + 1.6;
    if (abs(part.x - 6.0) < 0.5) lit.x = max(sign_level(int(floor(BEND.x / 10.0 + 0.5))), 0.85);
#else
    at = PLACE.z;
    p.x += PLACE.z;
    if (abs(part.x - 6.0) < 0.5) lit.x = max(sign_level(int(floor(PLACE.z / 10.0 + 0.5))), 0.85);
#endif
#elif FITTING == 9
    int row = STRETCH_ROW + 3 * (i + 1);
    at = scene[row].x;
    p.x += at;
    float ward = scene[n.x < 0.0 ? row : row - 3].y;
    if (part.x > 9.5 && part.x < 10.5) print = name_at(ward, limb.xy);
    shown = shown && at > scene[row - 3].x + 0.5;
#elif FITTING == 10
    at = float(i) * 3.0 + 1.5;
    p.x += at - 1.5;
    shown = shown && at < PLACE.z && at > DOING.w && !near_bend(at, 3.0);
#else
    shown = PLACE.y > 0.5;
    swung(p, n, DOING.z);
#endif
#if FITTING != 6
    folded = beyond_bend(at);
#endif
    stand(p, n, folded, shown);
}
