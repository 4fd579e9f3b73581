// One colour.

uniform vec4 flat_colours[3];
out vec4 result;

void main() {
    result = flat_colours[ROW];
}
