// The vertex half of solid.frag: give it a place in its leg and it does the rest.

in vec4 p3d_Vertex;
in vec3 p3d_Normal;
in vec4 colour;
in vec4 limb;
in vec4 part;
out vec3 hall;
out vec3 seen;
out vec3 facing;
out vec4 paint;
out vec2 print;
flat out vec2 lit;
#ifdef LIGHT_PER_VERTEX
out vec3 light;
#endif

void stand(vec3 p, vec3 n, bool folded, bool shown) {
    hall = p;
    facing = n;
    seen = PLACE.y > 0.5 ? p : fold(p, folded);
#ifdef LIGHT_PER_VERTEX
    light = lamps_near(hall, facing) * mix(0.55, 1.0, smoothstep(0.0, 0.6, hall.z));
#endif
    gl_Position = shown ? project(seen) : NOWHERE;
}
