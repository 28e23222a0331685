package cn.bangfu.it.kit;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** What somebody does at a page of the system: logs in, types, chooses, presses. */
public final class Desk {

  private static final int TIME_LIMIT = 60_000;

  private final Page page;

  public Desk(Page page) {
    this.page = page;
    page.setDefaultTimeout(TIME_LIMIT);
    page.setDefaultNavigationTimeout(TIME_LIMIT);
  }

  public Page page() {
    return page;
  }

  /** With an account of the demonstration. */
  public void logIn(String name) {
    logIn(name, Server.password());
  }

  public void logIn(String name, String password) {
    page.navigate(Server.url("login.xhtml"));
    page.fill("#loginName", name);
    page.fill("#password", password);
    page.click("#logIn");
    settled();
    if (page.locator("#goOn").count() > 0) {
      // an earlier walk left this account logged in (USR-073)
      page.click("#goOn");
      settled();
    }
  }

  public void logOut() {
    at("logOutForm:logOut").click();
    page.waitForURL(Pattern.compile(".*/login\\.xhtml.*"));
  }

  public void open(String path) {
    page.navigate(Server.url(path));
    settled();
  }

  /** Something with this id. */
  public Locator at(String id) {
    return page.locator("[id='" + id + "']");
  }

  /** Waits until the page has its answer and nothing is on its way. */
  public void settled() {
    page.waitForLoadState();
    page.waitForFunction(
        "() => document.readyState === 'complete' && (!window.PrimeFaces || !PrimeFaces.ajax"
            + " || (PrimeFaces.ajax.Queue.isEmpty() && jQuery.active === 0))");
  }

  public void press(String id) {
    at(id).click();
    settled();
  }

  /**
   * A dialog that has opened. It puts the cursor into its first field a moment after it appears;
   * who types before that types into the wrong one.
   */
  public Locator dialog(String id) {
    Locator dialog = at(id);
    dialog.waitFor();
    page.waitForFunction("id => document.getElementById(id).contains(document.activeElement)", id);
    return dialog;
  }

  /** Types a value and leaves the field. */
  public void type(String id, String value) {
    at(id).fill(value);
    at(id).press("Tab");
    settled();
  }

  /**
   * Opens a menu in the middle of the window. A menu closes when the page scrolls, so the scrolling
   * must be over, and known to the page, before it is opened.
   */
  private void open(Locator menu) {
    menu.evaluate(
        "menu => {menu.scrollIntoView({block: 'center', behavior: 'instant'}); return new"
            + " Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));}");
    menu.click();
  }

  /** One value of a menu, by its text. */
  public void choose(String id, String text) {
    open(at(id));
    at(id + "_panel").locator("li.ui-selectonemenu-item").getByText(text, exactly()).click();
    settled();
  }

  /** One value of a long menu, found by what is typed into its box. */
  public void choose(String id, String typed, String text) {
    open(at(id));
    at(id + "_filter").pressSequentially(typed);
    at(id + "_panel")
        .locator("li.ui-selectonemenu-item:visible")
        .getByText(text, exactly())
        .click();
    settled();
  }

  /** One value of a menu in which several may be ticked. */
  public void tick(String id, String text) {
    open(at(id));
    Locator panel = at(id + "_panel");
    panel.locator("li.ui-selectcheckboxmenu-item").getByText(text, exactly()).click();
    page.keyboard().press("Escape");
    settled();
  }

  /** The first proposal for what is typed. */
  public void find(String id, String typed) {
    at(id + "_input").fill("");
    at(id + "_input").pressSequentially(typed);
    at(id + "_panel").locator("li.ui-autocomplete-item").first().click();
    settled();
  }

  public void radio(String id, String text) {
    at(id).getByText(text, exactly()).click();
    settled();
  }

  /** How many reminders the header tells of. */
  public int reminders() {
    return Integer.parseInt(page.locator("#reminderCount").innerText().strip());
  }

  /** All that is written on the page. */
  public String text() {
    return page.locator("body").innerText();
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
