package cn.bangfu.region;

/** A division found by a part of its name or code, with its full name (ORG-093). */
public record RegionHit(String code, String name, String fullName, RegionLevel level) {}
