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

// The same number for an index wherever the origin is.
float hash(float absolute) {
    return fract(sin(mod(absolute, 8191.0) * 12.9898) * 43758.5453);
}

bool beyond_bend(float along) {
    return BEND.w > 0.5 && (BEND.z > 0.5 ? along < BEND.x : along > BEND.x);
}

// A point of the leg the eye is not in, as seen from the eye's leg.
vec3 fold(vec3 p, bool folded) {
    if (!folded) return p;
    float d = BEND.y * (BEND.x - p.x);
    return BEND.z > 0.5 ? vec3(BEND.x + BEND.y * p.y, d, p.z)
                        : vec3(BEND.x - BEND.y * p.y, -d, p.z);
}

vec4 project(vec3 p) {
    vec3 d = p - EYE.xyz;
    float deep = dot(d, AHEAD_OF.xyz);
    float z = (deep * (FAR_PLANE + NEAR_PLANE) - 2.0 * FAR_PLANE * NEAR_PLANE)
            / (FAR_PLANE - NEAR_PLANE);
    return vec4(dot(d, RIGHT_OF.xyz) * RIGHT_OF.w, dot(d, UP_OF.xyz) * UP_OF.w, z, deep);
}

const vec4 NOWHERE = vec4(0.0, 0.0, 9.0, 1.0);

vec2 spin(vec2 v, float angle) {
    float c = cos(angle), s = sin(angle);
    return vec2(v.x * c - v.y * s, v.x * s + v.y * c);
}
