package cn.bangfu.web.archive;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the path of a field to the part of the form's address that leads to its input. */
final class FieldAddress {

  private static final Pattern ROW =
      Pattern.compile("content\\.(members|illnesses)\\[(\\d+)]\\.(\\w+)");

  private FieldAddress() {}

  /** The id of the input, {@code form:members:2:idNo}. */
  static String of(String path) {
    Matcher row = ROW.matcher(path);
    if (row.matches()) {
      boolean member = row.group(1).equals("members");
      return "form:" + row.group(1) + ":" + row.group(2) + ":" + inRow(row.group(3), member);
    }
    String field = path.startsWith("content.") ? path.substring("content.".length()) : path;
    return "form:"
        + switch (field) {
          case "members" -> "membersPart";
          case "illnesses" -> "medicalPart";
          case "disabilityCategory" -> "disabilityKind";
          default -> field;
        };
  }

  private static String inRow(String field, boolean ofMember) {
    return switch (field) {
      case "name" -> "memberName";
      case "disabilityCategory" -> "disabilityKind";
      case "member" -> ofMember ? field : "person";
      default -> field;
    };
  }
}
