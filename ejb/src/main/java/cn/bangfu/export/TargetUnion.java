package cn.bangfu.export;

import java.io.Serializable;

/** A union whose archives are asked for, with everything below it or alone. */
public record TargetUnion(long unionId, boolean below) implements Serializable {}
