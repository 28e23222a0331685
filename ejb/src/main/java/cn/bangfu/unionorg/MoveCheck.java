package cn.bangfu.unionorg;

import java.io.Serializable;

/** What the question before a paste tells (ORG-056). */
public record MoveCheck(String name, String target, MovedCounts counts) implements Serializable {}
