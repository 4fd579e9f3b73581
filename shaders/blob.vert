#include "scene.glsl"
// The shade something leaves on the floor under it. WHOSE: 0 things, 1 creatures.

in vec4 p3d_Vertex;
uniform samplerBuffer rows;
uniform vec4 sizes[13];
out vec2 across;
out float far;

void main() {
#if WHOSE == 0
    vec4 one = texelFetch(rows, gl_InstanceID * 2), two = texelFetch(rows, gl_InstanceID * 2 + 1);
    vec2 at = one.zw;
    float heading = two.x;
#else
    vec4 one = texelFetch(rows, gl_InstanceID * 3);
    vec2 at = one.yz;
    float heading = one.w;
#endif
    int kind = int(one.x + 0.5);
    across = p3d_Vertex.xy;
    vec2 flat_ = spin(p3d_Vertex.xy * sizes[kind].xy, heading);
    vec3 p = vec3(at + flat_, 0.012);
    p.y = clamp(p.y, -1.59, 1.59);
    vec3 seen = PLACE.y > 0.5 ? p : fold(p, beyond_bend(at.x));
    far = distance(EYE.xyz, seen);
    gl_Position = project(seen);
}
