// What a glossy place mirrors. The hall is a box, so where a mirrored ray ends is exact: no screen-space
// guess, no probe. Diffuse surfaces come from the ribbon, lamps are drawn analytically and smeared by
// how rough the place is.

// The box face that a ray from p along r meets: its strip's light, darkened as surfaces are.
vec3 mirrored_hall(vec3 p, vec3 r) {
    float ts = (1.6 - (r.y > 0.0 ? p.y : -p.y)) / max(abs(r.y), 1e-3);
    float tz = (r.z > 0.0 ? 2.7 - p.z : p.z) / max(abs(r.z), 1e-3);
    float t = max(min(ts, tz), 0.0);
    vec3 hit = p + r * t;
    float strip = ts < tz ? (r.y > 0.0 ? right_strip(hit.z) : left_strip(hit.z))
                          : (r.z > 0.0 ? ceiling_strip(hit.y) : floor_strip(hit.y));
    float door = ts < tz && hit.z < 2.2 ? smoothstep(0.75, 0.6, abs(fract((hit.x - (r.y > 0.0 ? 1.5 : 0.0)) / 3.0 + 0.5) - 0.5) * 3.0) : 0.0;
    return from_ribbon(strip, hit.x) * mix(0.34, 0.16, door) * exp(-FOG.w * t);
}

// Panels of the ceiling and the next two signs ahead along r.
vec3 mirrored_lamps(vec3 p, vec3 r, float rough) {
    float t = (2.67 - p.z) / max(r.z, 0.02);
    vec2 hit = p.xy + r.xy * t;
    int i = int(floor(hit.x / 6.0 + 0.5));
    float soft = 0.04 + rough * t;
    float da = 1.0 - smoothstep(0.6 - soft * 0.4, 0.6 + soft, abs(hit.x - float(i) * 6.0));
    float ds = 1.0 - smoothstep(0.3 - soft * 0.2, 0.3 + soft, abs(hit.y));
    vec3 sum = PANEL_LIGHT * (panel_level(i) * da * ds * 1.5 / (0.6 + soft * 0.6) * exp(-FOG.w * 0.5 * t));
    bool back = r.x < 0.0;
    i = int(floor(p.x / 10.0)) + (back ? 0 : 1);
    for (int k = 0; k < 2; k++) {
        int j = back ? i - k : i + k;
        float s = (float(j) * 10.0 - p.x) / (abs(r.x) > 0.05 ? r.x : 0.05);
        vec2 on = vec2(p.y + r.y * s, p.z + r.z * s - 2.34);
        float wide = 0.05 + rough * abs(s) * 0.6;
        float seen = exp(-(on.x * on.x) / (0.16 + wide * wide) - on.y * on.y / (0.02 + wide * wide * 5.0));
        sum += s > 0.0 ? SIGN_LIGHT * (sign_level(j) * seen * 0.55 / (0.3 + wide)) : vec3(0.0);
    }
    return sum;
}
