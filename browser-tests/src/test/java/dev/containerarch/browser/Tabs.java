package dev.containerarch.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The windows in which a test looks at the page, each in a browser of its own with one tab: so all
/// of them are in front, and none counts against another's connections. They are used again, empty,
/// because a new one takes longer than most tests.
final class Tabs implements AutoCloseable {

  private final Browser browser;
  private final Deque<Page> idle = new ArrayDeque<>();
  private final List<Page> open = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();

  Tabs(Browser browser) {
    this.browser = browser;
  }

  Page open(int width, int height) {
    Page page = idle.isEmpty() ? make() : idle.pop();
    page.setViewportSize(width, height);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    open.add(page);
    return page;
  }

  private Page make() {
    Page page = browser.newContext().newPage();
    page.setDefaultTimeout(Browsing.PATIENCE);
    page.onPageError(troubles::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("ERR_")) {
        troubles.add(message.text());
      }
    });
    return page;
  }

  /// Leaves all of them.
  ///
  /// @return the errors that the browser noted meanwhile
  List<String> leave() {
    for (Page page : open) {
      page.evaluate("sessionStorage.clear()");
      page.navigate("about:blank");
      idle.push(page);
    }
    open.clear();
    List<String> noted = List.copyOf(troubles);
    troubles.clear();
    return noted;
  }

  @Override
  public void close() {
    open.forEach(page -> page.context().close());
    idle.forEach(page -> page.context().close());
  }
}
