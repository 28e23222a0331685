package cn.bangfu.archive;

import java.io.Serializable;

/** Disability category: kind and degree, one value on screen. */
public record Disability(DisabilityKind kind, DisabilityDegree degree) implements Serializable {}
