#include "scene.glsl"
#include "light.glsl"
// A cell of the decals' picture, lit as what it lies on.

in vec2 place;
in vec4 light;
in vec3 air;
in float strength;
uniform sampler2D decals;
out vec4 result;

void main() {
    vec4 texel = texture(decals, place);
    vec3 c = texel.rgb * texel.rgb * light.rgb * light.w + air;
    result = vec4(finished(c).rgb, texel.a * strength);
}
