package cn.bangfu.web.codetable;

import cn.bangfu.codetable.CodeTable;
import cn.bangfu.codetable.CodeTableUpkeep;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/** Lists and their values (ORG-101). */
@Named
@ViewScoped
public class CodeTablePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject CodeTableUpkeep upkeep;

  private List<CodeTable> tables;
  private List<CodeValue> sections;
  private List<CodeValue> values;
  private String tableKey;
  private Long sectionId;
  private Long chosenId;
  private String text;

  /** Only for the national administrator: the service refuses everybody else (ORG-100). */
  public void open() {
    tables = upkeep.tables();
    tableKey = tables.get(0).getTableKey();
    chooseTable();
  }

  public void chooseTable() {
    sectionId = null;
    sections = isTwoLevel() ? upkeep.values(tableKey, null) : List.of();
    read();
    forget();
  }

  public void chooseSection() {
    read();
    forget();
  }

  /** The text of the chosen value stands in the box (ORG-103). */
  public void chooseValue() {
    text = getChosen() == null ? null : getChosen().getValueName();
  }

  public void add() {
    long added = upkeep.add(tableKey, sectionId, text).getId();
    read();
    chosenId = added;
    Messages.success("codetable.page.added");
  }

  public void rename() {
    CodeValue value = chosen();
    if (value != null) {
      upkeep.rename(value.getId(), value.getVersion(), text);
      done("codetable.page.renamed");
    }
  }

  public void delete() {
    CodeValue value = chosen();
    if (value != null) {
      upkeep.delete(value.getId(), value.getVersion());
      forget();
      done("codetable.page.deleted");
    }
  }

  public void disable() {
    CodeValue value = chosen();
    if (value != null) {
      upkeep.disable(value.getId(), value.getVersion());
      done("codetable.page.saved");
    }
  }

  public void enable() {
    CodeValue value = chosen();
    if (value != null) {
      upkeep.enable(value.getId(), value.getVersion());
      done("codetable.page.saved");
    }
  }

  public void move(boolean up) {
    CodeValue value = chosen();
    if (value != null) {
      upkeep.move(value.getId(), value.getVersion(), up);
      read();
    }
  }

  private CodeValue chosen() {
    CodeValue value = getChosen();
    if (value == null) {
      Messages.warning("codetable.page.choose");
    }
    return value;
  }

  private void done(String key) {
    read();
    Messages.success(key);
  }

  private void read() {
    values = upkeep.values(tableKey, sectionId);
  }

  private void forget() {
    chosenId = null;
    text = null;
  }

  /** Text of a value in the list, with what has to be known about it. */
  public String shown(CodeValue value) {
    return value.isLocked()
        ? Texts.format("codetable.shown.locked", value.getShownName())
        : value.getShownName();
  }

  /** The question before a value is taken away. */
  public String getQuestion() {
    return getChosen() == null
        ? Texts.get("codetable.page.choose")
        : Texts.format("codetable.page.delete.ask", getChosen().getValueName());
  }

  public CodeValue getChosen() {
    return values.stream()
        .filter(value -> Objects.equals(value.getId(), chosenId))
        .findFirst()
        .orElse(null);
  }

  public boolean isTwoLevel() {
    return tables.stream().anyMatch(t -> t.getTableKey().equals(tableKey) && t.isTwoLevel());
  }

  public List<CodeTable> getTables() {
    return tables;
  }

  public List<CodeValue> getSections() {
    return sections;
  }

  public List<CodeValue> getValues() {
    return values;
  }

  public String getTableKey() {
    return tableKey;
  }

  public void setTableKey(String tableKey) {
    this.tableKey = tableKey;
  }

  public Long getSectionId() {
    return sectionId;
  }

  public void setSectionId(Long sectionId) {
    this.sectionId = sectionId;
  }

  public Long getChosenId() {
    return chosenId;
  }

  public void setChosenId(Long chosenId) {
    this.chosenId = chosenId;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
