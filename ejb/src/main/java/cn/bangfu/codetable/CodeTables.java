package cn.bangfu.codetable;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** What forms and queries offer to choose from (ORG-105, ORG-107). */
@Stateless
public class CodeTables {

  @Inject CodeValues known;

  /** The values that may be chosen, in their order; a first-level value is followed by its own. */
  @Needs(Right.LOGGED_IN)
  public List<CodeValue> values(String tableKey) {
    return known.values(tableKey);
  }

  /** The values that may be chosen below one value, or of the first level (null). */
  @Needs(Right.LOGGED_IN)
  public List<CodeValue> valuesBelow(String tableKey, Long parentId) {
    return known.valuesBelow(tableKey, parentId);
  }

  /** All values, the disabled ones at the end: what queries offer. */
  @Needs(Right.LOGGED_IN)
  public List<CodeValue> valuesWithDisabled(String tableKey) {
    return known.valuesWithDisabled(tableKey);
  }

  /** The value with this id, enabled or not; it must exist. */
  @Needs(Right.LOGGED_IN)
  public CodeValue value(long id) {
    return known.value(id);
  }

  /** The value that a rule of the program names. */
  @Needs(Right.LOGGED_IN)
  public CodeValue byConstant(String tableKey, String constant) {
    return known.byConstant(tableKey, constant);
  }
}
