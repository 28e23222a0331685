package cn.bangfu.unionorg;

import java.io.Serializable;

/**
 * What the second question before a deletion tells (ORG-048).
 *
 * @param unionsBelow unions that would be deleted beside the one named
 * @param people their accounts and those of the union itself
 */
public record DeletionCheck(String name, int unionsBelow, long people) implements Serializable {}
