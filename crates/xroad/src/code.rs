//! The codes of what can go wrong, in both spellings.

macro_rules! codes {
    ($($name:ident $new:literal $old:literal $sentence:literal)*) => {
        /// What went wrong: the last part of an error's type.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code {
            $(#[doc = $sentence] $name,)*
        }

        impl Code {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// As versions from 7.8 on spell it.
            pub const fn since_7_8(self) -> &'static str {
                match self { $(Self::$name => $new,)* }
            }

            /// As versions before 7.8, and the published protocol, spell it.
            pub const fn before_7_8(self) -> &'static str {
                match self { $(Self::$name => $old,)* }
            }

            /// The code that is spelt so, in either way.
            pub fn read(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.since_7_8() == text || code.before_7_8() == text)
            }

            /// What it means, in one sentence.
            pub const fn sentence(self) -> &'static str {
                match self { $(Self::$name => $sentence,)* }
            }
        }
    };
}

codes! {
    AccessDenied "access_denied" "AccessDenied"
        "The client may not call this service."
    UnknownService "unknown_service" "UnknownService"
        "There is no such service."
    UnknownMember "unknown_member" "UnknownMember"
        "There is no such member or subsystem."
    ServiceDisabled "service_disabled" "ServiceDisabled"
        "The service is switched off."
    ServiceType "service_type" "ServiceType"
        "The service is of another kind than the one that was called."
    ServiceMissingUrl "service_missing_url" "ServiceMissingUrl"
        "The service has no address."
    ServiceMalformedUrl "service_malformed_url" "ServiceMalformedUrl"
        "The service's address is not well formed."
    ServiceFailed "service_failed" "ServiceFailed"
        "The service failed."
    NetworkError "network_error" "NetworkError"
        "The other side cannot be reached."
    IoError "io_error" "IOError"
        "The connection broke while the message was on its way."
    HttpError "http_error" "HttpError"
        "The other side did not answer as HTTP wants it."
    NotFound "not_found" "NotFound"
        "There is nothing at this address."
    InternalError "internal_error" "InternalError"
        "The node failed."
    BadRequest "bad_request" "BadRequest"
        "The request cannot be understood."
    InvalidRequest "invalid_request" "InvalidRequest"
        "The request is not what this service takes."
    InvalidMessage "invalid_message" "InvalidMessage"
        "The message is not what it should be."
    MissingHeaderField "missing_header_field" "MissingHeaderField"
        "A header that must be there is missing."
    InvalidClientIdentifier "invalid_client_identifier" "InvalidClientIdentifier"
        "The client's identifier is missing or not well formed."
    InvalidProtocolVersion "invalid_protocol_version" "InvalidProtocolVersion"
        "This version of the protocol is not spoken here."
    InvalidHttpMethod "invalid_http_method" "InvalidHttpMethod"
        "The method is not one of the protocol."
    InvalidSecurityServer "invalid_security_server" "InvalidSecurityServer"
        "The security server that was named does not host the service."
    MissingRest "missing_rest" "MissingRest"
        "The message is missing."
    MissingSignature "missing_signature" "MissingSignature"
        "The message is not signed."
    MissingBody "missing_body" "MissingBody"
        "The body is missing."
    InconsistentResponse "inconsistent_response" "InconsistentResponse"
        "The answer does not belong to the question."
    SslAuthenticationFailed "ssl_authentication_failed" "SslAuthenticationFailed"
        "The client did not prove who it is."
    CertValidation "cert_validation" "CertValidation"
        "A certificate is not valid."
    IncorrectCertificate "incorrect_certificate" "IncorrectCertificate"
        "A certificate is not the one that it should be."
    SignatureVerification "signature_verification" "SignatureVerification"
        "The signature could not be verified."
    InvalidSignatureValue "invalid_signature_value" "InvalidSignatureValue"
        "The signature is not over this message."
    MalformedSignature "malformed_signature" "MalformedSignature"
        "The signature is not well formed."
    InvalidReference "invalid_reference" "InvalidReference"
        "Something that the signature refers to is missing."
    InvalidHashChain "invalid_hash_chain" "InvalidHashChain"
        "The result of the hash chain is another one."
    MalformedHashChain "malformed_hash_chain" "MalformedHashChain"
        "The hash chain is not well formed."
    InvalidHashChainRef "invalid_hash_chain_ref" "InvalidHashChainRef"
        "The hash chain holds another digest of a part."
    HashchainUnusedInputs "hashchain_unused_inputs" "HashChainUnusedInputs"
        "The hash chain leaves a part out."
    TimestampingFailed "timestamping_failed" "TimestampingFailed"
        "The timestamp could not be had."
    LoggingFailed "logging_failed" "LoggingFailed"
        "The message could not be recorded."
    GlobalConfOutdated "global_conf_outdated" "OutdatedGlobalConf"
        "The list of members is out of date."
    MalformedGlobalConf "malformed_global_conf" "MalformedGlobalConf"
        "The list of members is not well formed."
    MaintenanceMode "maintenance_mode" "MaintenanceMode"
        "The node is being maintained."
    ClientProxyVersionNotSupported "client_proxy_version_not_supported" "ClientProxyVersionNotSupported"
        "The client's node is too old."
    MimeParsingFailed "mime_parsing_failed" "MimeParsingFailed"
        "The message's parts cannot be told apart."
    DatabaseError "database_error" "DatabaseError"
        "The node's database failed."
    AsicMimeTypeNotFound "asic_mime_type_not_found" "AsicMimeTypeNotFound"
        "The container has no mimetype."
    AsicInvalidMimeType "asic_invalid_mime_type" "AsicInvalidMimeType"
        "The container has another mimetype."
    AsicMessageNotFound "asic_message_not_found" "AsicMessageNotFound"
        "The container has no message."
    AsicSignatureNotFound "asic_signature_not_found" "AsicSignatureNotFound"
        "The container has no signature."
    AsicHashChainResultNotFound "asic_hash_chain_result_not_found" "AsicHashChainResultNotFound"
        "The container has a hash chain without its result."
    AsicHashChainNotFound "asic_hash_chain_not_found" "AsicHashChainNotFound"
        "The container has the result of a hash chain without the chain."
    AsicTimestampNotFound "asic_timestamp_not_found" "AsicTimestampNotFound"
        "The container's timestamp is empty."
    AsicManifestNotFound "asic_manifest_not_found" "AsicManifestNotFound"
        "The container's manifest is empty."
}

/// In the spelling since 7.8.
impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.since_7_8())
    }
}
