#include "scene.glsl"
#include "light.glsl"
#include "solid.glsl"
// What is fixed to the hall, by index. FITTING: 0 left door, 1 right door, 2 sign, 3 panel,
// 4 beacon, 5 fire door, 6 fake exit at the bend, 7 real exit at the end, 8 a room's own mesh.

uniform int first_index;

bool near_bend(float at, float by) { return BEND.w > 0.5 && abs(at - BEND.x) < by; }

void main() {
    vec3 p = p3d_Vertex.xyz, n = p3d_Normal;
    int i = first_index + gl_InstanceID;
    float at = 0.0;
    bool shown = PLACE.y < 0.5, folded = false;
    paint = colour;
    print = limb.xy;
    lit = vec2(1.0, part.x > 5.5 ? 1.0 : 0.0);
#if FITTING <= 1
    bool left = FITTING == 0;
    at = float(i) * 3.0 + (left ? 0.0 : 1.5);
    int k = i + LEFT_BEFORE;
    float state = k < 0 || k >= LEFT_COUNT ? 0.0 : of_row(left ? LEFT_ROW : RIGHT_ROW, k);
    if (!left) { p.xy = -p.xy; n.xy = -n.xy; }
    p += vec3(at, left ? -1.6 : 1.6, 0.0);
    shown = shown && at > DOING.w + 1.0 && at < PLACE.z - 1.0 && !near_bend(at, 2.5)
         && abs(state - 1.0) > 0.5;
    if (part.x > 0.5 && part.x < 1.5 && state > 1.5) shown = false;
    if (part.x > 1.5 && part.x < 2.5) {
        lit = vec2(state > 1.5 ? 1.0 : 0.0, 2.0);
        shown = shown && state > 1.5;
    }
    paint.rgb *= 0.82 + 0.3 * hash(float(i) * 2.0 + (left ? 0.0 : 1.0) + PLACE.w * 40.0);
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
    if ((i & 1) == 1) { p.xy = -p.xy; n.xy = -n.xy; }
    p += vec3(at, (i & 1) == 0 ? -1.6 : 1.6, 0.0);
    shown = shown && at > DOING.w + 1.0 && at < PLACE.z - 1.0 && !near_bend(at, 3.1);
    lit.x = beacon_level(i) * AMBIENT.w;
#elif FITTING == 5
    at = DOING.x;
    p += vec3(at, 0.0, 2.7 * (1.0 - DOING.y));
    shown = shown && DOING.y > 0.0 && (p.z < 2.72 || DOING.y > 0.99);
    p.z = min(p.z, 2.699);
#elif FITTING == 6 || FITTING == 7
    float bend_gap = BEND.w > 0.5 ? abs(EYE.x - BEND.x) : 1e6;
    bool nearest = (FITTING == 6) == (bend_gap < abs(EYE.x - PLACE.z));
    float open = nearest ? DOING.z : 0.0;
    if (part.x > 2.5 && part.x < 4.5) {
        float swing = open * 1.75 * (part.x < 3.5 ? 1.0 : -1.0);
        p.xy = limb.xy + spin(p.xy - limb.xy, swing);
        n.xy = spin(n.xy, swing);
    }
    if (part.x > 1.5 && part.x < 2.5) {
        lit = vec2(0.0, 2.0);
        shown = shown && open > 0.0;
    }
#if FITTING == 6
    at = BEND.x;
    folded = BEND.z > 0.5;
    shown = shown && BEND.w > 0.5;
    p.x += BEND.x + 1.6;
    if (part.x > 5.5) lit.x = max(sign_level(int(floor(BEND.x / 10.0 + 0.5))), 0.85);
#else
    at = PLACE.z;
    p.x += PLACE.z;
    if (part.x > 5.5) lit.x = max(sign_level(int(floor(PLACE.z / 10.0 + 0.5))), 0.85);
#endif
#else
    shown = PLACE.y > 0.5;
#endif
#if FITTING != 6
    folded = beyond_bend(at);
#endif
    stand(p, n, folded, shown);
}
