package cn.bangfu.unionorg;

import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.PhoneNumber;
import cn.bangfu.kernel.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the contact values of a union must look like (part 10, 3.1; ORG-021, ORG-080). */
public final class ContactRules {

  public static final int ADDRESS_LENGTH = 100;
  public static final int PERSON_LENGTH = 20;
  public static final int EMAIL_LENGTH = 80;

  private static final Pattern POSTCODE = Pattern.compile("[0-9]{6}");
  private static final Pattern AREA_CODE = Pattern.compile("0[0-9]{2,3}");
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private ContactRules() {}

  /** Every value that is wrong, in the order of the form. */
  public static List<Violation> checkForm(UnionContact contact) {
    List<Violation> found = new ArrayList<>();
    length(found, "address", contact.address(), ADDRESS_LENGTH);
    form(found, "postcode", contact.postcode(), POSTCODE, UnionProblem.POSTCODE);
    form(found, "areaCode", contact.areaCode(), AREA_CODE, UnionProblem.AREA_CODE);
    length(found, "leaderName", contact.leaderName(), PERSON_LENGTH);
    phone(found, "leaderPhone", contact.leaderPhone());
    phone(found, "officePhone", contact.officePhone());
    phone(found, "fax", contact.fax());
    phone(found, "dutyPhone", contact.dutyPhone());
    length(found, "email", contact.email(), EMAIL_LENGTH);
    form(found, "email", contact.email(), EMAIL, UnionProblem.EMAIL);
    length(found, "contactName", contact.contactName(), PERSON_LENGTH);
    return found;
  }

  /** The same, and what must not be missing when a union confirms its data (ORG-080). */
  public static List<Violation> checkConfirmation(UnionContact contact) {
    List<Violation> found = new ArrayList<>();
    required(found, "address", contact.address());
    required(found, "postcode", contact.postcode());
    required(found, "areaCode", contact.areaCode());
    required(found, "leaderName", contact.leaderName());
    required(found, "officePhone", contact.officePhone());
    found.addAll(checkForm(contact));
    return found;
  }

  private static void required(List<Violation> found, String field, String value) {
    if (value == null) {
      found.add(Violation.of(field, UnionProblem.MISSING, label(field)));
    }
  }

  private static void length(List<Violation> found, String field, String value, int max) {
    if (value != null && value.codePointCount(0, value.length()) > max) {
      found.add(Violation.of(field, UnionProblem.TOO_LONG, label(field), max));
    }
  }

  private static void form(
      List<Violation> found, String field, String value, Pattern form, UnionProblem problem) {
    if (value != null && !form.matcher(value).matches()) {
      found.add(Violation.of(field, problem));
    }
  }

  private static void phone(List<Violation> found, String field, String value) {
    if (value != null && !PhoneNumber.isValid(value)) {
      found.add(Violation.of(field, UnionProblem.PHONE, label(field)));
    }
  }

  private static Label label(String field) {
    return new Label("unionorg.Union." + field);
  }
}
