package cn.bangfu.unionorg;

import java.io.Serializable;

/**
 * A union that was cut and waits to be pasted, in the session of the one who cut it and nowhere
 * else (ORG-055).
 *
 * @param version of the union as it was cut: a later one means that somebody else changed it
 */
public record CutUnion(long id, String name, int version) implements Serializable {}
