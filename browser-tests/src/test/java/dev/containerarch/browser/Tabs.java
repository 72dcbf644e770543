package dev.containerarch.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/// The windows in which a test looks at the page, each in a browser of its own with one tab: so all
/// of them are in front, and none counts against another's connections.
final class Tabs {

  private final Browser browser;
  private final List<BrowserContext> open = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();

  Tabs(Browser browser) {
    this.browser = browser;
  }

  Page open(int width, int height) {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
    open.add(context);
    Page page = context.newPage();
    page.setDefaultTimeout(Browsing.PATIENCE);
    page.onPageError(troubles::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("ERR_")) {
        troubles.add(message.text());
      }
    });
    return page;
  }

  /// Closes all of them.
  ///
  /// @return the errors that the browser noted meanwhile
  List<String> close() {
    open.forEach(BrowserContext::close);
    open.clear();
    List<String> noted = List.copyOf(troubles);
    troubles.clear();
    return noted;
  }
}
