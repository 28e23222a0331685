package cn.bangfu.codetable;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.NoSuchElementException;

/** The lists as the national administrator keeps them (ORG-100 to ORG-108). */
@Stateless
public class CodeTableUpkeep {

  /** Longest text of a value, in characters. */
  public static final int MAX_LENGTH = 50;

  private static final String TEXT = "text";
  private static final int STEP = 10;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject CodeValues known;

  @Needs(Right.CODE_TABLE_VIEW)
  public List<CodeTable> tables() {
    return em.createNamedQuery(CodeTable.ALL, CodeTable.class).getResultList();
  }

  /** The values of the first level (null) or below one, disabled ones in their place. */
  @Needs(Right.CODE_TABLE_VIEW)
  public List<CodeValue> values(String tableKey, Long parentId) {
    return siblings(tableKey, parentId);
  }

  /**
   * Puts a new value at the end (ORG-102).
   *
   * @throws Violations with the field {@code text}
   */
  @Needs(Right.CODE_TABLE_EDIT)
  public CodeValue add(String tableKey, Long parentId, String typed) {
    // one administrator after the other, so that texts and places stay unique
    CodeTable table = em.find(CodeTable.class, tableKey, LockModeType.PESSIMISTIC_WRITE);
    if (table.isClosed()) {
      throw new BusinessException(CodeProblem.CLOSED);
    }
    if (table.isTwoLevel() && parentId != null && !isSection(tableKey, parentId)) {
      throw new BusinessException(CodeProblem.PARENT_MISSING);
    }
    String text = checked(typed);
    List<CodeValue> others = siblings(tableKey, table.isTwoLevel() ? parentId : null);
    refuseSecond(others, text, null);
    int last = others.stream().mapToInt(CodeValue::getSortOrder).max().orElse(0);
    CodeValue added =
        new CodeValue(tableKey, table.isTwoLevel() ? parentId : null, text, last + STEP);
    em.persist(added);
    em.flush();
    changed(added, null, text);
    return added;
  }

  /** Gives a value another text, seen in all records that refer to it (ORG-103). */
  @Needs(Right.CODE_TABLE_EDIT)
  public void rename(long id, int version, String typed) {
    CodeValue value = opened(id, version);
    value.refuseLocked();
    String text = checked(typed);
    refuseSecond(siblings(value.getTableKey(), value.getParentId()), text, value);
    String old = value.getValueName();
    value.rename(text);
    changed(value, old, text);
  }

  /**
   * Takes a value out of its list, if no record uses it (ORG-104, ORG-105).
   *
   * @throws BusinessException {@link CodeProblem#IN_USE} with the exact number
   */
  @Needs(Right.CODE_TABLE_EDIT)
  public void delete(long id, int version) {
    CodeValue value = opened(id, version);
    value.refuseLocked();
    long uses =
        ((Number)
                em.createNativeQuery("select count_code_uses(?1)")
                    .setParameter(1, id)
                    .getSingleResult())
            .longValue();
    uses += siblings(value.getTableKey(), id).size();
    if (uses > 0) {
      throw new BusinessException(CodeProblem.IN_USE, uses);
    }
    String old = value.getValueName();
    value.delete();
    changed(value, old, null);
  }

  /** Offers a value no more; records that have it keep it (ORG-105). */
  @Needs(Right.CODE_TABLE_EDIT)
  public void disable(long id, int version) {
    CodeValue value = opened(id, version);
    CodeValueState old = value.getState();
    value.disable();
    changed(value, Texts.label(old), Texts.label(value.getState()));
  }

  @Needs(Right.CODE_TABLE_EDIT)
  public void enable(long id, int version) {
    CodeValue value = opened(id, version);
    CodeValueState old = value.getState();
    value.enable();
    changed(value, Texts.label(old), Texts.label(value.getState()));
  }

  /** Changes places with the neighbour before or after it; the end of the list is no error. */
  @Needs(Right.CODE_TABLE_EDIT)
  public void move(long id, int version, boolean up) {
    CodeValue value = opened(id, version);
    List<CodeValue> list = siblings(value.getTableKey(), value.getParentId());
    int from = list.indexOf(value);
    int to = up ? from - 1 : from + 1;
    if (to >= 0 && to < list.size()) {
      value.swapPlaces(list.get(to));
      changed(value, Integer.toString(from + 1), Integer.toString(to + 1));
    }
  }

  private CodeValue opened(long id, int version) {
    CodeValue value = em.find(CodeValue.class, id);
    if (value == null) {
      throw new NoSuchElementException("No code value " + id);
    }
    em.find(CodeTable.class, value.getTableKey(), LockModeType.PESSIMISTIC_WRITE);
    em.refresh(value);
    if (value.getVersion() != version || value.getState() == CodeValueState.DELETED) {
      throw new BusinessException(CodeProblem.CHANGED_MEANWHILE);
    }
    return value;
  }

  private boolean isSection(String tableKey, long id) {
    CodeValue section = em.find(CodeValue.class, id);
    return section != null
        && section.getTableKey().equals(tableKey)
        && section.getParentId() == null;
  }

  private List<CodeValue> siblings(String tableKey, Long parentId) {
    return em.createNamedQuery(CodeValue.SIBLINGS, CodeValue.class)
        .setParameter("tableKey", tableKey)
        .setParameter("parentId", parentId == null ? 0L : parentId)
        .getResultList();
  }

  private static String checked(String typed) {
    String text = CleanText.trim(typed);
    if (text == null) {
      throw new Violations(List.of(Violation.of(TEXT, CodeProblem.EMPTY)));
    }
    if (CleanText.length(text) > MAX_LENGTH) {
      throw new Violations(List.of(Violation.of(TEXT, CodeProblem.TOO_LONG)));
    }
    return text;
  }

  private static void refuseSecond(List<CodeValue> others, String text, CodeValue self) {
    if (others.stream().anyMatch(o -> !o.equals(self) && o.getValueName().equals(text))) {
      throw new Violations(List.of(Violation.of(TEXT, CodeProblem.EXISTS, text)));
    }
  }

  /** Old and new go into the audit record (ORG-108); this server shows the change at once. */
  private void changed(CodeValue value, String old, String now) {
    callers.about("code_value", value.getId(), null);
    callers.changed(
        Texts.format(
            "codetable.audit",
            value.getTableKey(),
            value.getValueName(),
            old == null ? "" : old,
            now == null ? "" : now));
    em.flush();
    known.refresh();
  }
}
