package org.strongroom.dav.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.strongroom.device.DevicePasswords;
import org.strongroom.device.DeviceSignIn;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Credential;
import org.strongroom.identity.Origin;
import org.strongroom.identity.Person;
import org.strongroom.identity.RequestId;
import org.strongroom.people.Following;
import org.strongroom.people.People;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** Says who sent a request. Only the Authorization header counts. */
@Dependent
public final class SignIn {
    private static final String NEGOTIATE = "Negotiate";
    private static final List<String> CHALLENGES =
            List.of("Basic realm=\"Strongroom\", charset=\"UTF-8\"", "Bearer realm=\"Strongroom\"");

    private static final int LONGEST_LOGIN = 255;

    private final DevicePasswords devices;
    private final People people;
    private final Following following;
    private final Optional<AccessTokens> tokens;
    private final Optional<Negotiation> tickets;

    @Inject
    SignIn(DevicePasswords devices, People people, Following following, InstantSource clock) {
        this(devices, people, following, clock, ConfigProvider.getConfig());
    }

    private SignIn(DevicePasswords devices, People people, Following following, InstantSource clock, Config config) {
        OidcSettings settings = OidcSettings.from(config);
        this.devices = devices;
        this.people = people;
        this.following = following;
        this.tickets = KerberosSettings.from(config).map(Negotiation::new);
        this.tokens = settings.provider()
                .map(url -> new AccessTokens(
                        new ProviderKeys(url, System::nanoTime), settings.audience(), () -> clock.instant()
                                .getEpochSecond()));
    }

    /** What a 401 offers: each scheme that is on. */
    public List<String> challenges() {
        return Stream.concat(tickets.stream().map(on -> NEGOTIATE), CHALLENGES.stream())
                .toList();
    }

    /** The request before its credential was looked at. */
    public Caller nobody(HttpServletRequest request, RequestId id) {
        Origin origin = new Origin(
                "", request.getRemoteAddr(), "webdav", Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
        return new Caller(Person.NOBODY, Credential.NONE, origin, id);
    }

    /**
     * The same with the login that the request says to be of.
     *
     * @param nobody who was not let in
     */
    public Caller claimed(HttpServletRequest request, Caller nobody) {
        Authorization authorization = Authorization.parse(request.getHeader("Authorization"));
        Optional<String> login =
                switch (authorization.scheme()) {
                    case "basic" ->
                        BasicCredentials.parse(authorization.value()).map(BasicCredentials::login);
                    case "bearer" -> holder(authorization.value());
                    default -> Optional.empty();
                };
        return login.map(known -> tried(known, nobody)).orElse(nobody);
    }

    /** Whose a good token is whose account is closed. */
    private Optional<String> holder(String token) {
        try {
            return tokens.flatMap(verifier -> verifier.verify(token)).map(AccessToken::login);
        } catch (ProblemException unknown) {
            return Optional.empty();
        }
    }

    /**
     * Who proves to be whom. Where the proof fails the answer is nobody, with the login of a ticket that nobody here has.
     *
     * @param nobody what {@link #nobody} made of the same request
     * @throws ProblemException with {@link Problem.Unavailable} when a token cannot be judged now
     */
    public Caller identify(HttpServletRequest request, Caller nobody) {
        Authorization authorization = Authorization.parse(request.getHeader("Authorization"));
        return switch (authorization.scheme()) {
            case "basic" ->
                BasicCredentials.parse(authorization.value())
                        .filter(BasicCredentials::hasPassword)
                        .map(credentials -> byPassword(credentials, nobody))
                        .orElse(nobody);
            case "bearer" ->
                tokens.flatMap(verifier -> verifier.verify(authorization.value()))
                        .map(token -> byToken(token, nobody))
                        .orElse(nobody);
            case "negotiate" ->
                tickets.flatMap(negotiation -> negotiation.accept(authorization.value()))
                        .map(login -> byTicket(login, nobody))
                        .orElse(nobody);
            default -> nobody;
        };
    }

    private Caller byPassword(BasicCredentials credentials, Caller nobody) {
        Optional<DeviceSignIn> found = devices.verify(
                credentials.login(), credentials.password(), nobody.origin().address());
        if (found.isEmpty()) {
            return nobody;
        }
        DeviceSignIn device = found.get();
        devices.used(device, nobody.origin().address());
        Origin origin = nobody.origin().withWorkstation(device.workstation());
        return new Caller(device.person(), device.credential(), origin, nobody.request());
    }

    private Caller byTicket(String login, Caller nobody) {
        following.require();
        return people.findByLogin(login)
                .map(person -> new Caller(
                        person, new Credential(Credential.Kind.KERBEROS, login), nobody.origin(), nobody.request()))
                .orElseGet(() -> tried(login, nobody));
    }

    private Caller byToken(AccessToken token, Caller nobody) {
        Person person = people.seen(
                token.issuer(), token.subject(), token.login(), token.name(), token.groups(), token.roles());
        Credential credential = new Credential(Credential.Kind.BEARER, token.id());
        return new Caller(person, credential, nobody.origin(), nobody.request());
    }

    private static Caller tried(String login, Caller nobody) {
        String told = DevicePasswords.tellable(login);
        return nobody.claiming(told.length() > LONGEST_LOGIN ? told.substring(0, LONGEST_LOGIN) : told);
    }
}
