// The glyph's texture holds how much of it covers each place.

in vec2 uv;
in vec4 ink;
uniform sampler2D p3d_Texture0;
out vec4 result;

void main() {
    result = vec4(ink.rgb, ink.a * texture(p3d_Texture0, uv).a);
}
