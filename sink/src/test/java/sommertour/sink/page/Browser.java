package sommertour.sink.page;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser without a window, if there is one on this machine. */
final class Browser implements AutoCloseable {
  private static final Path SHOTS = Path.of("target", "screenshots");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  static Optional<Path> chromium() {
    return program("chromium");
  }

  static Optional<Path> chromedriver() {
    return program("chromedriver");
  }

  static Browser start() throws IOException {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium().orElseThrow().toString());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=de",
        "--user-data-dir=" + Files.createTempDirectory("sommertour-browser"));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver().orElseThrow().toFile())
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  void size(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
  }

  /** Opens an address and waits until the view is drawn. */
  void open(String url) throws InterruptedException {
    driver.get(url);
    settle();
  }

  /** Forgets what it has loaded before. */
  void forget() {
    driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
  }

  /** Waits until nothing is loading. */
  void settle() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    do {
      Thread.sleep(40);
    } while (System.nanoTime() < deadline
        && !Boolean.TRUE.equals(
            script(
                "const view = document.getElementById('view');"
                    + "return document.readyState === 'complete' && view.childElementCount > 0"
                    + " && !view.hasAttribute('aria-busy');")));
  }

  Object script(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  String url() {
    return driver.getCurrentUrl();
  }

  String text(String selector) {
    return one(selector).getText();
  }

  WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  void refresh() throws InterruptedException {
    driver.navigate().refresh();
    settle();
  }

  void back() throws InterruptedException {
    driver.navigate().back();
    settle();
  }

  /** What the console said since the last question, warnings and errors. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(Object::toString)
        .toList();
  }

  /** Keeps a picture of what is to be seen. */
  void shoot(String name) throws IOException {
    Files.createDirectories(SHOTS);
    Files.write(SHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static Optional<Path> program(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
