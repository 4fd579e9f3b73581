#include "scene.glsl"
#include "light.glsl"
// A cell of the decals' picture, lit as what it lies on.

in vec2 place;
in vec4 light;
in float strength;
uniform sampler2D decals;
out vec4 result;

void main() {
    vec4 texel = texture(decals, place);
    vec3 c = mix(FOG.rgb, texel.rgb * texel.rgb * light.rgb, light.w);
    result = vec4(finished(c).rgb, texel.a * strength);
}
