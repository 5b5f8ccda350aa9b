package sommertour.launcher;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;
import org.apache.kafka.server.authorizer.AuthorizationResult;

/** The broker's authorizer, which remembers who asked for what; the broker makes it by its name. */
public final class WatchedAuthorizer extends StandardAuthorizer {
  private static final Set<Question> QUESTIONS = ConcurrentHashMap.newKeySet();

  /** What a user wanted to do, and whether it might. */
  record Question(
      String user, AclOperation operation, ResourceType kind, String name, boolean allowed) {}

  /** All questions since the last call. */
  static Set<Question> taken() {
    Set<Question> taken = Set.copyOf(QUESTIONS);
    QUESTIONS.clear();
    return taken;
  }

  @Override
  public List<AuthorizationResult> authorize(
      AuthorizableRequestContext context, List<Action> actions) {
    List<AuthorizationResult> results = super.authorize(context, actions);
    for (int i = 0; i < actions.size(); i++) {
      Action action = actions.get(i);
      QUESTIONS.add(
          new Question(
              context.principal().getName(),
              action.operation(),
              action.resourcePattern().resourceType(),
              action.resourcePattern().name(),
              results.get(i) == AuthorizationResult.ALLOWED));
    }
    return results;
  }
}
