#include "scene.glsl"
#include "light.glsl"
#include "skinned.glsl"
// One's own arms, in (ahead, right, up) of the eye, but for the head's turn: they go with the body.

out vec3 place; // on its skin, and which
out vec3 tint;
flat out float catches;
out float glow;
#ifdef PLAIN
out vec4 light;
out vec3 air;
out vec3 rim;
#else
out vec3 hall;
out vec3 seen;
out vec3 facing;
out float sky;
#endif

vec3 to_hall(vec3 v) { return AHEAD_OF.xyz * v.x + RIGHT_OF.xyz * v.y + UP_OF.xyz * v.z; }

void main() {
    if (WRIST.z < 0.5 || (int(bones.w + 0.5) & int(ARMS.w + 0.5)) == 0) {
        gl_Position = NOWHERE;
        return;
    }
    posed(ARMS.x, 1.0 - ARMS.z);
    if (ARMS.z > 0.01) posed(ARMS.y, ARMS.z);
    vec3 p = posed_place(), n = posed_normal();
    p.xy = spin(p.xy, -WRIST.x);
    n.xy = spin(n.xy, -WRIST.x);
    vec3 there = EYE.xyz + to_hall(p);
    n = to_hall(n);
    place = vec3(uv.x, 1.0 - uv.y, 0.0);
    tint = vec3(1.0);
    catches = 1.0;
    glow = look.y;
#ifdef PLAIN
    vec3 way = normalize(EYE.xyz - there);
    float edge = 1.0 - abs(dot(n, way));
    light = vec4(light_on(there, n) * look.x, 1.0);
    air = vec3(0.0);
    rim = light.rgb * (edge * edge);
#else
    hall = seen = there;
    facing = n;
    sky = look.x;
#endif
    gl_Position = project(there);
    gl_Position.z = gl_Position.z * 0.02 - gl_Position.w * 0.98; // before any wall one runs along
}
