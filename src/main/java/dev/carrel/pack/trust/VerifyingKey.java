package dev.carrel.pack.trust;

import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.bytes.StrictJson;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import tools.jackson.databind.node.ObjectNode;

/// The public half of an Ed25519 key, by which signatures are checked.
///
/// @param hex its 32 bytes (RFC 8032) in lower-case hexadecimal
public record VerifyingKey(String hex) {
    /// What stands before the 32 bytes in a SubjectPublicKeyInfo (RFC 8410).
    private static final String PREFIX = "302a300506032b6570032100";

    /// @throws IllegalArgumentException if the text is not 64 hexadecimal digits
    public VerifyingKey {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not an Ed25519 public key: " + hex);
        }
    }

    static VerifyingKey of(PublicKey key) {
        String encoded = HexFormat.of().formatHex(key.getEncoded());
        return new VerifyingKey(encoded.substring(PREFIX.length()));
    }

    /// Its name in metadata: the hash of its canonical JSON, as TUF says.
    public String id() {
        return Sha256.of(StrictJson.toSign(json())).hex();
    }

    ObjectNode json() {
        ObjectNode json = StrictJson.object();
        json.put("keytype", "ed25519");
        json.put("scheme", "ed25519");
        json.putObject("keyval").put("public", hex);
        return json;
    }

    /// Whether a signature over a message was made with the private half of this key.
    ///
    /// @param signature hexadecimal; anything else is simply not a signature
    public boolean verifies(byte[] message, String signature) {
        try {
            byte[] encoded = HexFormat.of().parseHex(PREFIX + hex);
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(message);
            return verifier.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // a malformed key or signature proves nothing
        }
    }
}
