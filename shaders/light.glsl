// Light on the hall and on what stands in it, from the ribbon: what falls on each strip of the hall's
// cross-section at each quarter metre, every bounce included (view/ribbon.py).

uniform sampler2D ribbon;

const vec3 PANEL_LIGHT = vec3(0.80, 0.95, 1.0);
const vec3 SIGN_LIGHT = vec3(1.0, 0.16, 0.08);
const vec3 BEACON_LIGHT = vec3(1.0, 0.045, 0.03);
const float AIR_STRIP = 65.0 / 66.0;

// Where the ribbon holds the light of a place; its strips go up the left wall, across the ceiling,
// down the right wall and back across the floor, and stay half a strip clear of the edges.
float ribbon_row(float along) { return (along - LIT.x) * LIT.y + LIT.z; }
float left_strip(float z) { return (0.5 + clamp(z / 2.7, 0.0, 1.0) * 15.0) / 66.0; }
float right_strip(float z) { return (47.5 - clamp(z / 2.7, 0.0, 1.0) * 15.0) / 66.0; }
float ceiling_strip(float side) { return (16.5 + clamp(side / 3.2 + 0.5, 0.0, 1.0) * 15.0) / 66.0; }
float floor_strip(float side) { return (63.5 - clamp(side / 3.2 + 0.5, 0.0, 1.0) * 15.0) / 66.0; }

// The light that a crowd leaves: among them and on the floor before them; walls from their height up
// and the ceiling are spared.
float left_by_horde(float strip, float along) {
    float there = smoothstep(HORDE.y - 1.0, HORDE.y + 1.0, along) * (1.0 - smoothstep(HORDE.x, HORDE.x + 4.0, along));
    float low = max(clamp((strip - 0.62) * 10.0, 0.0, 1.0), 1.0 - min(strip * 8.3, 1.0));
    return 1.0 - HORDE.z * there * (strip > 0.98 ? 0.35 : low);
}

vec3 from_ribbon(float strip, float along) {
    return textureLod(ribbon, vec2(strip, ribbon_row(along)), 0.0).rgb * left_by_horde(strip, along);
}

// Irradiance of the strip that a wall's place lies on.
vec3 on_wall(vec3 p) {
    return from_ribbon(p.y < 0.0 ? left_strip(p.z) : right_strip(p.z), p.x);
}

vec3 room_light(vec3 p, vec3 n) {
    bool shop = PLACE.y > 1.5;
    vec3 to = (shop ? vec3(3.4, -1.4, 1.98) : vec3(3.0, 0.0, 2.6)) - p;
    float r2 = dot(to, to);
    float facing = max(dot(n, to) * inversesqrt(r2), 0.0);
    vec3 tint = shop ? vec3(1.0, 0.62, 0.28) * 2.6 : vec3(0.75, 0.9, 0.72) * 1.5;
    float hemi = 0.8 + 0.2 * n.z;
    return tint * (facing / (r2 + 0.8) + 0.10 * hemi)
         + AMBIENT.rgb * hemi;
}

vec3 flare_light(vec3 p, vec3 n) {
    vec3 to = vec3(SMOKE.z, 0.0, 0.15) - p;
    float r2 = dot(to, to) + 0.15;
    float facing = max(dot(n, to) * inversesqrt(r2) * 0.7 + 0.3, 0.0);
    return vec3(1.0, 0.28, 0.12) * (SMOKE.w * 3.2 * facing / (r2 + 0.4));
}

// Light on a surface anywhere in the hall: what faces as a wall does gets what that wall gets.
vec3 light_on(vec3 p, vec3 n) {
    if (PLACE.y > 0.5) return room_light(p, n);
    vec3 share = n * n;
    float upright = n.z > 0.0 ? floor_strip(p.y) : ceiling_strip(p.y);
    float sideways = n.y > 0.0 ? left_strip(p.z) : right_strip(p.z);
    vec3 sum = AMBIENT.rgb * (0.8 + 0.2 * n.z)
             + share.z * from_ribbon(upright, p.x) * (n.z > 0.0 ? 1.0 + 0.35 * p.z : 1.0)
             + share.y * from_ribbon(sideways, p.x)
             + share.x * from_ribbon(AIR_STRIP, p.x + sign(n.x) * 1.4);
    if (SMOKE.w > 0.0) sum += flare_light(p, n);
    return sum;
}

// About the same, from one place of the ribbon: a software driver takes as long for each as for all else.
vec3 light_among(vec3 p, vec3 n) {
    if (PLACE.y > 0.5) return room_light(p, n);
    return AMBIENT.rgb * (0.8 + 0.2 * n.z) + from_ribbon(AIR_STRIP, p.x + n.x * 1.4) * (1.0 + 0.35 * max(n.z, 0.0) * p.z);
}

// What stands in the way is never lost in the dark: a little light from where the runner comes from,
// on what faces them, from a few metres on. A rule of the picture, not of nature.
vec3 told_apart(vec3 n, vec3 way, float d) {
    return vec3(0.090, 0.086, 0.094) * (max(dot(n, way), 0.0) * smoothstep(3.0, 14.0, d));
}

// How far whoever runs behind is only an outline: dark, with light round its edges.
float outlined(float d) { return smoothstep(5.0, 16.0, d); }

// A direction of the eye's leg, turned into the leg that the place is lit in.
vec3 own_way(vec3 way, vec3 seen, vec3 hall) {
    vec3 d = seen - hall;
    if (dot(d, d) < 0.01) return way;
    float t = BEND.z > 0.5 ? -BEND.y : BEND.y;
    return vec3(t * way.y, -t * way.x, way.z);
}

// The light of the lamps beyond a thing, that comes round its edges; `way` leads to the eye.
vec3 behind(vec3 p, vec3 way) {
    float beyond = way.x > 0.0 ? -2.2 : 2.2;
    return from_ribbon(AIR_STRIP, p.x + beyond) * (2.4 * smoothstep(0.2, 1.8, p.z) * abs(way.x));
}

// The share of a thing that one sees through `d` metres of air; lights (bright = 1) carry further.
float clear_air(float d, float bright) {
    float thick = FOG.w * mix(1.0, 0.55, bright);
    return exp(-thick * d) * (1.0 - smoothstep(SIGHT * 0.72, SIGHT * 0.98, d));
}

// What the air between the eye and a place throws back of the light that fills it there: pools of
// light stand in the haze, the dark between them stays dark.
vec3 haze(float along) {
    return FOG.rgb + from_ribbon(AIR_STRIP, mix(EYE.x, along, 0.7)) * LIT.w;
}

// Hejl and Burgess-Dawson's film curve: the display's gamma is in it, so it needs no power.
vec3 tone(vec3 c) {
    c = max(c * (GRADE.x * 1.06) - 0.003, 0.0);
    c = c * (6.2 * c + 0.5) / (c * (6.2 * c + 1.7) + 0.06);
    // No red is a saturated one (red flashes, WCAG 2.3.1: R / (R + G + B) below 0.8 in linear light),
    // neither the bright nor the dark side of a change. A little more green than blue: blood.
    return vec3(c.r, max(c.gb, c.r * vec2(0.405, 0.385)));
}

vec4 finished(vec3 c) {
#ifdef TONE_HERE
    return vec4(tone(c), 1.0);
#else
    return vec4(min(c, vec3(60.0)), 1.0);
#endif
}
