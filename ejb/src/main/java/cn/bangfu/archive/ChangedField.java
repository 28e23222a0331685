package cn.bangfu.archive;

import java.io.Serializable;

/**
 * One field that an act changed (part 20 §3.3), values as they are shown.
 *
 * @param field path of the field in the form without place: {@code employeeNo}, {@code
 *     content.idNo}, {@code content.members[0].idNo}
 * @param member name of the member, or null
 * @param before empty if there was none
 */
public record ChangedField(String field, String member, String before, String after)
    implements Serializable {}
