#include "scene.glsl"
// The shade something leaves on the floor under it, or one's own shadow, from the sign at one's back.
// WHOSE: 0 things, 1 creatures, 2 one's own.

in vec4 p3d_Vertex;
uniform samplerBuffer rows;
uniform vec4 sizes[13];
out vec2 across;
out float far;
flat out float deep;

void main() {
    across = p3d_Vertex.xy;
    deep = 0.82;
    float told = 0.0; // of its leg
#if WHOSE == 2
    int i = int(floor(EYE.x / 10.0)) + (AHEAD_OF.x < 0.0 ? 1 : 0);
    float away = float(i) * 10.0 - EYE.x, tall = sizes[0].y * EYE.z / 1.65;
    float long_ = min(tall / (2.34 - min(tall, 1.9)) * abs(away), 5.0); // by similar triangles
    float gone = (across.x * 0.5 + 0.5) * long_;
    vec3 p = vec3(EYE.x - sign(away) * (gone - 0.1), 0.0, 0.014);
    p.y = EYE.y * (1.0 + gone / max(abs(away), 0.5)) + across.y * sizes[0].x * (1.0 + 0.12 * gone);
    p.y = clamp(p.y, -1.59, 1.59);
    vec2 at = EYE.xy;
    deep = 0.95 * min(sign_level(i), 1.0) * smoothstep(11.0, 4.0, abs(away)) * smoothstep(0.15, 0.8, abs(away));
#else
#if WHOSE == 0
    vec4 one = texelFetch(rows, gl_InstanceID * 2), two = texelFetch(rows, gl_InstanceID * 2 + 1);
    vec2 at = one.zw;
    float heading = two.x;
#else
    vec4 one = texelFetch(rows, gl_InstanceID * 3);
    told = texelFetch(rows, gl_InstanceID * 3 + 1).x;
    vec2 at = one.yz;
    float heading = one.w;
#endif
    int kind = int(one.x + 0.5);
    vec2 flat_ = spin(p3d_Vertex.xy * sizes[kind].xy, heading);
    vec3 p = vec3(at + flat_, 0.012);
    p.y = clamp(p.y, -1.59, 1.59);
#endif
    vec3 seen = PLACE.y > 0.5 ? p : fold(p, beyond_bend(at.x, told));
    far = distance(EYE.xyz, seen);
    gl_Position = deep > 0.01 ? project(seen) : NOWHERE;
}
