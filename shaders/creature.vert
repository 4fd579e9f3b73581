#include "scene.glsl"
#include "light.glsl"
#include "skinned.glsl"
// Those who run: three texels a row, (kind, along, side, heading) (variant, scale, lift, lean)
// (frame, other frame, how much of that, seed).

uniform samplerBuffer rows;
uniform int first_row;
out vec3 place; // on its skin, and which
out vec3 tint;
flat out float catches; // how strongly eyes shine back
out float glow;
#ifdef PLAIN
out vec4 light; // what falls on it, and how clear the air before it is
out vec3 air; // what that air throws back
out vec3 rim; // what comes round its edges from the lamps behind it
#else
out vec3 hall;
out vec3 seen;
out vec3 facing;
out float sky;
#endif

// Clothes and hides differ: greys, browns, greens of a hospital's linen, none of them bright.
vec3 dye(float seed) {
    vec3 hue = 0.62 + 0.38 * cos(6.2832 * (seed * 3.7 + vec3(0.0, 0.28, 0.55)));
    return mix(vec3(1.0), hue, 0.5) * (0.7 + 0.5 * fract(seed * 17.3));
}

void main() {
    int r = (first_row + gl_InstanceID) * 3;
    vec4 one = texelFetch(rows, r), two = texelFetch(rows, r + 1), three = texelFetch(rows, r + 2);
    if (((int(bones.w + 0.5) >> int(two.x + 0.5)) & 1) == 0) {
        gl_Position = NOWHERE;
        return;
    }
#ifdef FAR_OFF
    posed_plainly(three.z > 0.5 ? three.y : three.x);
#else
    posed(three.x, 1.0 - three.z);
    if (three.z > 0.01) posed(three.y, three.z);
#endif
    vec3 p = posed_place() * two.y, n = posed_normal();
    p.z = max(p.z, 0.004) + two.z; // claws do not go through the floor
    p.yz = spin(p.yz, two.w);
    n.yz = spin(n.yz, two.w);
    p.xy = spin(p.xy, one.w);
    n.xy = spin(n.xy, one.w);
    p += vec3(one.y, one.z, 0.0);
    place = vec3(uv.x, 1.0 - uv.y, one.x);
    tint = mix(vec3(1.0), dye(three.w), look.z) * (0.85 + 0.3 * fract(three.w * 5.3));
    catches = 0.55 + 0.45 * fract(three.w * 11.7);
    glow = look.y;
    vec3 there = PLACE.y > 0.5 ? p : fold(p, beyond_bend(one.y, two.x));
#ifdef PLAIN
    vec3 ray = EYE.xyz - there;
    float d = length(ray);
    vec3 way = own_way(ray / d, there, p);
    float edge = 1.0 - abs(dot(n, way));
    bool stands = one.x > 2.5; // a Clump is in the way
    float far = stands ? 0.0 : outlined(d);
#ifdef FAR_OFF
    vec3 falling = light_among(p, n) * (1.0 - 0.6 * far) + (stands ? told_apart(n, way, d) : vec3(0.0));
#else
    vec3 falling = light_on(p, n) * (1.0 - 0.6 * far) + (stands ? told_apart(n, way, d) : vec3(0.0));
#endif
    light = vec4(falling * look.x, clear_air(d, glow));
    air = haze(p.x) * (1.0 - light.w);
    rim = PLACE.y > 0.5 ? vec3(0.0) : behind(p, way) * (edge * edge * look.x * (1.0 - 0.3 * far));
#else
    hall = p;
    seen = there;
    facing = n;
    sky = look.x;
#endif
    gl_Position = project(there);
}
