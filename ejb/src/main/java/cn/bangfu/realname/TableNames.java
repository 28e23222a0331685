package cn.bangfu.realname;

import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The official title of a table (FND-059). */
@Dependent
class TableNames {

  @Inject CodeValues codes;

  String of(SummaryTable table) {
    return Texts.format(
        "realname.table.name",
        String.valueOf(table.getFundYear()),
        codes.value(table.getFundType()).getValueName(),
        Texts.label(table.getSummaryClass()));
  }
}
