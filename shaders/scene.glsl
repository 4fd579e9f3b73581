// What every shader knows: the scene's rows, the bend's fold, the camera. Hall coordinates
// (along, side, height), relative to the origin, all the way to clip space.

uniform vec4 scene[SIZE_ROW];

float of_row(int row, int index) { return scene[row + (index >> 2)][index & 3]; }

float panel_level(int i) {
    int k = i + PANELS_BEFORE;
    return k < 0 || k >= PANELS_COUNT ? 0.0 : of_row(PANELS_ROW, k);
}

float sign_level(int i) {
    int k = i + SIGNS_BEFORE;
    return k < 0 || k >= SIGNS_COUNT ? 0.0 : of_row(SIGNS_ROW, k);
}

float beacon_level(int i) {
    int k = i + BEACONS_BEFORE;
    return k < 0 || k >= BEACONS_COUNT ? 0.0 : of_row(BEACONS_ROW, k);
}

// Whether a lamp's number is odd, counted from the hall's start: five beacons stand in a chunk.
bool odd_beacon(int i) { return ((i + int(PLACE.w) * 5) & 1) == 1; }

// The same number for an index wherever the origin is.
float hash(float absolute) {
    return fract(sin(mod(absolute, 8191.0) * 12.9898) * 43758.5453);
}

// The row of the stretch that a place lies in.
int stretch_at(float along) {
    int row = STRETCH_ROW;
    for (int k = 1; k < STRETCHES; k++)
        row = along >= scene[STRETCH_ROW + 3 * k].x ? STRETCH_ROW + 3 * k : row;
    return row;
}

bool beyond_bend(float along) {
    return BEND.w > 0.5 && (BEND.z > 0.5 ? along < BEND.x : along > BEND.x);
}

// The same of a creature: at a bend's outer wall `along` does not tell the leg, so its row does,
// by a quarter more than a whole number past the bend, and a quarter less before it.
bool beyond_bend(float along, float told) {
    float leg = told - floor(told + 0.5);
    return abs(leg) < 0.1 ? beyond_bend(along) : BEND.w > 0.5 && (BEND.z > 0.5) != (leg > 0.0);
}

// A point of the leg the eye is not in, as seen from the eye's leg.
vec3 fold(vec3 p, bool folded) {
    if (!folded) return p;
    float d = BEND.y * (BEND.x - p.x);
    return BEND.z > 0.5 ? vec3(BEND.x + BEND.y * p.y, d, p.z)
                        : vec3(BEND.x - BEND.y * p.y, -d, p.z);
}

vec2 spin(vec2 v, float angle) {
    float c = cos(angle), s = sin(angle);
    return vec2(v.x * c - v.y * s, v.x * s + v.y * c);
}

// The hall is strange: its far end draws away, its walls lean and breathe. Nothing near is touched.
vec3 strange(vec3 p) {
    vec2 d = p.xy - EYE.xy;
    float away = length(d);
    float far = smoothstep(5.0, 45.0, away);
    p.xy += d * (STRANGE.x * far * far);
    float lean = STRANGE.y * far * sin(0.11 * away + 0.23 * EYE.w);
    float swell = 1.0 + STRANGE.z * far * sin(0.19 * away - 0.9 * EYE.w);
    vec2 across = vec2(-AHEAD_OF.y, AHEAD_OF.x);
    p.xy += across * (lean * (p.z - 1.35) + (swell - 1.0) * dot(p.xy - EYE.xy, across) * 0.5);
    return p;
}

vec4 project(vec3 p) {
    vec3 d = strange(p) - EYE.xyz;
    float deep = dot(d, AHEAD_OF.xyz);
    float z = (deep * (FAR_PLANE + NEAR_PLANE) - 2.0 * FAR_PLANE * NEAR_PLANE)
            / (FAR_PLANE - NEAR_PLANE);
    return vec4(dot(d, RIGHT_OF.xyz) * RIGHT_OF.w, dot(d, UP_OF.xyz) * UP_OF.w, z, deep);
}

const vec4 NOWHERE = vec4(0.0, 0.0, 9.0, 1.0);
