package cn.bangfu.archive.filing;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Today;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.function.Predicate;

/** What a new form proposes (ARC-023 to ARC-026, FLD part 3.2). */
@Dependent
public class FormDefaults {

  private static final String ETHNICITY = "ethnicity";
  private static final String HAN = "01";
  private static final String MODEL_WORKER = "model_worker";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject EmployeeNumbers numbers;
  @Inject CodeValues codes;
  @Inject UnionLookup unions;
  @Inject Today today;

  ArchiveForm newForm(ArchiveType type) {
    Caller caller = callers.known();
    ArchiveForm form = new ArchiveForm(type);
    form.setEmployeeNo(numbers.propose(caller.unionId()));
    form.setFilingDate(today.today());
    form.setFiler(caller.name());
    ArchiveContent content = form.getContent();
    content.setEthnicity(first(ETHNICITY, value -> HAN.equals(value.getCode())));
    content.setModelWorker(first(MODEL_WORKER, value -> true));
    content.setEmployerRegion(unions.get(caller.unionId()).getRegionCode());
    employerOfLast(caller, content);
    return form;
  }

  /** The employer of the archive that the same user saved last in this union (ARC-025). */
  private void employerOfLast(Caller caller, ArchiveContent content) {
    em.createNamedQuery("ArchiveChange.lastSavedBy", Long.class)
        .setParameter("userId", caller.userId())
        .setParameter("unionId", caller.unionId())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(id -> em.find(ArchiveContent.class, id))
        .ifPresent(
            last -> {
              content.setEmployer(last.getEmployer());
              content.setEmployerNature(last.getEmployerNature());
              content.setEmployerStatus(last.getEmployerStatus());
              content.setIndustry(last.getIndustry());
              content.setEmployerRegion(last.getEmployerRegion());
            });
  }

  private Long first(String table, Predicate<CodeValue> wanted) {
    return codes.values(table).stream()
        .filter(wanted)
        .findFirst()
        .map(CodeValue::getId)
        .orElse(null);
  }
}
