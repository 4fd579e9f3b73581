// One-dimensional light: a place is lit by its leg's nearest three lamps of each kind.

const vec3 PANEL_LIGHT = vec3(0.80, 0.95, 1.0);
const vec3 SIGN_LIGHT = vec3(1.0, 0.20, 0.11);
const vec3 BEACON_LIGHT = vec3(1.0, 0.045, 0.03);

float window(float d, float reach) {
    float x = clamp(1.0 - d * d / (reach * reach), 0.0, 1.0);
    return x * x;
}

vec3 room_light(vec3 p, vec3 n) {
    bool shop = PLACE.y > 1.5;
    vec3 to = (shop ? vec3(3.4, -1.4, 1.98) : vec3(3.0, 0.0, 2.6)) - p;
    float r2 = dot(to, to);
    float facing = max(dot(n, to) * inversesqrt(r2), 0.0);
    vec3 tint = shop ? vec3(1.0, 0.62, 0.28) * 2.6 : vec3(0.75, 0.9, 0.72) * 1.5;
    float hemi = 0.6 + 0.4 * n.z;
    return tint * (facing / (r2 + 0.8) + 0.035 * hemi) * (shop ? 1.0 : 0.8 + 0.2 * AMBIENT.w)
         + AMBIENT.rgb * hemi;
}

// Irradiance at p (own leg's coordinates) for a surface facing n.
vec3 lamps(vec3 p, vec3 n) {
    if (PLACE.y > 0.5) return room_light(p, n);
    vec3 sum = AMBIENT.rgb * (0.65 + 0.35 * n.z);
    int i0 = int(floor(p.x / 6.0 + 0.5));
    float glow = 0.0;
    for (int k = -1; k <= 1; k++) {
        float level = panel_level(i0 + k);
        vec3 to = vec3(float(i0 + k) * 6.0, 0.0, 2.66) - p;
        float r2 = dot(to, to) + 0.12;
        float r1 = inversesqrt(r2);
        float facing = max(dot(n, to) * r1 * 0.8 + 0.2, 0.0);
        float from = clamp(to.z * r1, 0.0, 1.0);
        float w = level * window(to.x, 9.0);
        sum += PANEL_LIGHT * (w * 3.4 * facing * from / (r2 + 0.5));
        glow += w;
    }
    sum += PANEL_LIGHT * glow * 0.034;
    i0 = int(floor(p.x / 10.0 + 0.5));
    for (int k = -1; k <= 1; k++) {
        vec3 to = vec3(float(i0 + k) * 10.0, 0.0, 2.34) - p;
        float r2 = dot(to, to) + 0.2;
        float facing = max(dot(n, to) * inversesqrt(r2) * 0.75 + 0.25, 0.0);
        sum += SIGN_LIGHT * (sign_level(i0 + k) * window(to.x, 15.0) * 0.85 * facing / (r2 + 0.35));
    }
    i0 = int(floor(p.x / 12.0 + 0.5));
    glow = 0.0;
    for (int k = -1; k <= 1; k++) {
        int i = i0 + k;
        float wall = (i & 1) == 0 ? -1.45 : 1.45;
        vec3 to = vec3(float(i) * 12.0, wall, 2.25) - p;
        float r2 = dot(to, to) + 0.25;
        float facing = max(dot(n, to) * inversesqrt(r2) * 0.7 + 0.3, 0.0);
        float w = beacon_level(i) * AMBIENT.w * window(to.x, 18.0);
        sum += BEACON_LIGHT * (w * 2.4 * facing / (r2 + 0.6));
        glow += w;
    }
    sum += BEACON_LIGHT * glow * 0.06;
    if (SMOKE.w > 0.0) {
        vec3 to = vec3(SMOKE.z, 0.0, 0.15) - p;
        float r2 = dot(to, to) + 0.15;
        float facing = max(dot(n, to) * inversesqrt(r2) * 0.7 + 0.3, 0.0);
        sum += vec3(1.0, 0.28, 0.12) * (SMOKE.w * 3.2 * facing / (r2 + 0.4));
    }
    return sum;
}

// The same for the many and small: what the air around p holds, without each lamp's direction.
vec3 lamps_near(vec3 p, vec3 n) {
    if (PLACE.y > 0.5) return room_light(p, n);
    float x = p.x / 6.0;
    int i = int(floor(x));
    float t = x - float(i);
    float a = panel_level(i) * (1.0 - t), b = panel_level(i + 1) * t;
    float down = 0.45 + 0.55 * n.z, turn = n.x * (b * (1.0 - t) - a * t);
    vec3 sum = AMBIENT.rgb + PANEL_LIGHT * ((a * a + b * b) * 0.62 * down + (a + b) * 0.06 + 0.3 * turn);
    x = p.x / 10.0;
    i = int(floor(x));
    t = x - float(i);
    a = sign_level(i) * (1.0 - t) * (1.0 - t);
    b = sign_level(i + 1) * t * t;
    sum += SIGN_LIGHT * max(0.10 * (a + b) + 0.16 * n.x * (b - a), 0.0);
    x = p.x / 12.0;
    i = int(floor(x));
    t = x - float(i);
    a = beacon_level(i) * (1.0 - t);
    b = beacon_level(i + 1) * t;
    float side = (i & 1) == 0 ? n.y * (b - a) : n.y * (a - b);
    sum += BEACON_LIGHT * (AMBIENT.w * max(0.22 * (a + b) + 0.14 * side + 0.10 * n.x * (b - a), 0.0));
    if (SMOKE.w > 0.0) {
        float d = p.x - SMOKE.z;
        sum += vec3(1.0, 0.28, 0.12) * (SMOKE.w * 1.2 / (d * d * 0.5 + 0.6));
    }
    return max(sum, 0.0);
}

// How much of the light the hall's own edges leave.
float edges(vec3 p) {
    float side = 1.6 - abs(p.y);
    float low = smoothstep(-0.1, 0.5, p.z), high = smoothstep(-0.2, 0.35, 2.7 - p.z);
    float near_wall = smoothstep(-0.1, 0.55, side);
    return mix(0.42, 1.0, max(near_wall, low) * mix(near_wall, 1.0, low)) * mix(0.7, 1.0, max(high, near_wall));
}

// A direction of the eye's leg, turned into the leg that the place is lit in.
vec3 own_way(vec3 way, vec3 seen, vec3 hall) {
    vec3 d = seen - hall;
    if (dot(d, d) < 0.01) return way;
    float t = BEND.z > 0.5 ? -BEND.y : BEND.y;
    return vec3(t * way.y, -t * way.x, way.z);
}

// c as it comes through `d` metres of air; lights (bright = 1) carry further.
vec3 through_air(vec3 c, float d, float bright) {
    float thick = FOG.w * mix(1.0, 0.55, bright);
    float clear = exp(-thick * d) * (1.0 - smoothstep(SIGHT * 0.72, SIGHT * 0.98, d));
    return mix(FOG.rgb * (0.8 + 0.5 * AMBIENT.w), c, clear);
}

// Hejl and Burgess-Dawson's film curve: the display's gamma is in it, so it needs no power.
vec3 tone(vec3 c) {
    c = max(c * (GRADE.x * 1.06) - 0.003, 0.0);
    return c * (6.2 * c + 0.5) / (c * (6.2 * c + 1.7) + 0.06);
}

vec4 finished(vec3 c) {
#ifdef TONE_HERE
    return vec4(tone(c), 1.0);
#else
    return vec4(min(c, vec3(60.0)), 1.0);
#endif
}
