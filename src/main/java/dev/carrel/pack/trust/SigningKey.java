package dev.carrel.pack.trust;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;

/// A whole Ed25519 key. Whoever has it can sign; it never leaves the author's computer.
///
/// Signatures are deterministic (RFC 8032): the same message gives the same bytes.
///
/// @param seed the 32 secret bytes in hexadecimal
/// @param verifying the public half
public record SigningKey(String seed, VerifyingKey verifying) {
    /// What stands before the 32 bytes in a PrivateKeyInfo (RFC 8410).
    private static final String PREFIX = "302e020100300506032b657004220420";

    /// @throws IllegalArgumentException if the seed is not 64 hexadecimal digits, or the halves do
    ///   not belong together
    public SigningKey {
        if (!seed.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not an Ed25519 private key");
        }
        byte[] probe = {1};
        if (!verifying.verifies(probe, HexFormat.of().formatHex(sign(seed, probe)))) {
            throw new IllegalArgumentException("The halves of this key do not belong together");
        }
    }

    /// A new key from the system's source of randomness.
    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            String encoded = HexFormat.of().formatHex(pair.getPrivate().getEncoded());
            return new SigningKey(
                    encoded.substring(PREFIX.length()), VerifyingKey.of(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform of ours has Ed25519", e);
        }
    }

    /// The signature in hexadecimal.
    public String sign(byte[] message) {
        return HexFormat.of().formatHex(sign(seed, message));
    }

    private static byte[] sign(String seed, byte[] message) {
        try {
            PrivateKey key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(
                                            HexFormat.of().parseHex(PREFIX + seed)));
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Any 32 bytes are an Ed25519 key", e);
        }
    }

    /// Never shows the secret.
    @Override
    public String toString() {
        return "SigningKey[" + verifying.id() + "]";
    }
}
