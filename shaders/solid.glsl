// The vertex half of solid.frag: give it a place in its leg and it does the rest. PLAIN does all it
// can here, where a software driver has the least to do.

in vec4 p3d_Vertex;
in vec3 p3d_Normal;
in vec2 uv;
in vec4 colour;
in vec4 grain;
in vec4 limb;
in vec4 part;
out vec4 painted;
out vec2 place; // on its material, m
flat out vec4 made; // material, wear; what the fixture burns at, what else it is (solid.frag)
#ifdef PRINTED
out vec2 print;
#else
vec2 print;
#endif
#if defined(DOORWAY) || !defined(PLAIN)
out vec3 seen;
#else
vec3 seen;
#endif
#ifdef PLAIN
out vec4 light; // what falls on it, and how clear the air before it is
out vec3 air; // what that air throws back
#else
out vec3 hall;
out vec3 facing;
out float sky;
#endif
// Set by who calls.
vec4 paint = vec4(0.0);
vec2 lit = vec2(0.0);

void stand(vec3 p, vec3 n, bool folded, bool shown) {
    painted = paint;
    place = uv;
    made = vec4(grain.xz, lit);
    seen = PLACE.y > 0.5 ? p : fold(p, folded);
#ifdef PLAIN
    vec3 ray = EYE.xyz - seen;
    float d = length(ray);
    vec3 facing = normalize(n);
    vec3 way = own_way(ray / d, seen, p);
    float rim = 1.0 - abs(dot(facing, way));
    float shine = paint.w < 1.0 ? 1.0 + paint.w * (0.1 + 1.2 * rim * rim * rim) : 1.0;
    vec3 falling = light_on(p, facing);
#ifdef STANDS
    falling += told_apart(facing, way, d);
#endif
    light = vec4(falling * (grain.y * shine), clear_air(d, paint.w < 1.0 ? 0.0 : min(lit.x, 1.0)));
    air = haze(p.x) * (1.0 - light.w);
#else
    hall = p;
    facing = n;
    sky = grain.y;
#endif
    gl_Position = shown ? project(seen) : NOWHERE;
}
