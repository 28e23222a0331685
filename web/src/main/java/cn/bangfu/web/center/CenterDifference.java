package cn.bangfu.web.center;

import java.io.Serializable;

/** A value that somebody else saved beside the one that was typed. */
public record CenterDifference(String label, String stored, String typed) implements Serializable {}
